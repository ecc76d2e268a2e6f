import { findDataset } from './datasets.ts';
import type { DatasetWish } from './datasetWish.ts';
import { download, type FeedFile } from './download.ts';
import { pause } from './feedClock.ts';
import { type OrderParts, orderedReport } from './orderedReport.ts';
import { backoff } from './persistence.ts';
import { CANCELLED, type FeedProblemCode, type FeedResult, succeeded } from './problem.ts';
import { queryFor } from './query.ts';
import { awaitReport, latestExecution, type ReadyReport } from './reports.ts';

export interface PullParts extends OrderParts {
  readonly folder: string;
}

export type Pulled =
  | { readonly state: 'ready'; readonly file: FeedFile; readonly generatedAt?: string }
  /** Not a row: nothing to import, and no reason to forget what is known. Where rows came before, it is suspicious. */
  | { readonly state: 'empty'; readonly rowsBefore?: number }
  | { readonly state: 'not-yet'; readonly askedAt: string };

/** One dataset from the question to the file. */
export async function pullDataset(wish: DatasetWish, parts: PullParts): Promise<FeedResult<Pulled>> {
  const dataset = await findDataset(parts.insights, wish.dataset);
  if (!dataset.ok) return dataset;
  const query = queryFor(wish, dataset.value);
  if (!query.ok) return query;
  const ordered = await orderedReport(wish, dataset.value, query.value, parts);
  if (!ordered.ok) return ordered;
  const { id, askedAt } = ordered.value;
  const ready = await awaitReport(parts.insights, id, parts.context);
  if (!ready.ok) {
    if (ready.problem.code === 'report-failed') await forgetReport(wish.dataset, parts);
    return ready;
  }
  if (ready.value === 'not-yet') return succeeded({ state: 'not-yet', askedAt });
  return fetchFile(wish.dataset, id, ready.value, parts);
}

/** What another link, asked for anew, may mend. */
const MENDABLE = new Set<FeedProblemCode>(['link-expired', 'truncated', 'unavailable']);

async function fetchFile(
  dataset: string,
  reportId: string,
  first: ReadyReport,
  parts: PullParts,
): Promise<FeedResult<Pulled>> {
  const { insights, context, folder } = parts;
  let report = first;
  for (let count = 1; ; count++) {
    const file = await download(report.link, { dataset, folder }, context);
    if (file.ok) return succeeded(await finished(file.value, report, dataset, parts));
    const { code, detail } = file.problem;
    if (!MENDABLE.has(code) || count >= context.limits.downloads) return file;
    const waitMs = backoff(count, context);
    context.log.warn({ step: 'download', dataset, count, waitMs, code, detail }, 'feed: trying again');
    if ((await pause(context.clock, waitMs, context.signal)) === 'cancelled') return CANCELLED;
    const latest = await latestExecution(insights, reportId);
    if (!latest.ok) return latest;
    if (latest.value !== 'not-yet') report = latest.value;
  }
}

async function finished(
  file: FeedFile,
  { generatedAt }: ReadyReport,
  dataset: string,
  parts: PullParts,
): Promise<Pulled> {
  const rowsBefore = await forgetReport(dataset, parts, file.rows > 0 ? file.rows : undefined);
  if (file.rows > 0) return { state: 'ready', file, ...(generatedAt && { generatedAt }) };
  await file.remove();
  return { state: 'empty', ...(rowsBefore !== undefined && { rowsBefore }) };
}

/** Done with this report: what stays are the query and how many rows came, or came last. */
async function forgetReport(
  dataset: string,
  { tickets }: PullParts,
  rows?: number,
): Promise<number | undefined> {
  const ticket = await tickets.load(dataset);
  if (!ticket) return undefined;
  const { report: _done, ...kept } = ticket;
  await tickets.save(dataset, { ...kept, ...(rows !== undefined && { rows }) });
  return ticket.rows;
}
