import { type Dataset, findDataset } from './datasets.ts';
import type { DatasetWish } from './datasetWish.ts';
import { download, type FeedFile } from './download.ts';
import { pause } from './feedClock.ts';
import type { FeedContext } from './feedContext.ts';
import type { Insights } from './insights.ts';
import { backoff } from './persistence.ts';
import { CANCELLED, type FeedProblemCode, type FeedResult, succeeded } from './problem.ts';
import { type Query, queryFor } from './query.ts';
import { awaitReport, createQuery, createReport, latestExecution, type ReadyReport } from './reports.ts';

/** What Partner Center was already asked for: a pull that was cut short goes on, and queries are used again. */
export interface FeedTicket {
  readonly query: string;
  readonly queryId: string;
  readonly report?: { readonly id: string; readonly askedAt: string };
}

export interface FeedTickets {
  load(dataset: string): Promise<FeedTicket | undefined>;
  save(dataset: string, ticket: FeedTicket): Promise<void>;
}

export interface PullParts {
  readonly insights: Insights;
  readonly tickets: FeedTickets;
  readonly folder: string;
  readonly context: FeedContext;
}

export type Pulled =
  | { readonly state: 'ready'; readonly file: FeedFile; readonly generatedAt?: string }
  /** Not a row: nothing to import, and no reason to forget what is known. */
  | { readonly state: 'empty' }
  | { readonly state: 'not-yet'; readonly askedAt: string };

/** A report that is older tells of older data: it is not waited for any more. */
const STALE_MS = 24 * 3_600_000;

/** One dataset from the question to the file. */
export async function pullDataset(wish: DatasetWish, parts: PullParts): Promise<FeedResult<Pulled>> {
  const dataset = await findDataset(parts.insights, wish.dataset);
  if (!dataset.ok) return dataset;
  const query = queryFor(wish, dataset.value);
  if (!query.ok) return query;
  const ordered = await orderedReport(wish, dataset.value, query.value, parts);
  if (!ordered.ok) return ordered;
  const { report } = ordered.value;
  const ready = await awaitReport(parts.insights, report.id, parts.context);
  if (!ready.ok) {
    if (ready.problem.code === 'report-failed') await forgetReport(wish.dataset, parts);
    return ready;
  }
  if (ready.value === 'not-yet') return succeeded({ state: 'not-yet', askedAt: report.askedAt });
  return fetchFile(wish.dataset, report.id, ready.value, parts);
}

type OrderedReport = Required<FeedTicket>;

/** The report of an earlier pull that may still come, or a new one. */
async function orderedReport(
  wish: DatasetWish,
  dataset: Dataset,
  query: Query,
  parts: PullParts,
): Promise<FeedResult<OrderedReport>> {
  const { insights, tickets, context } = parts;
  const now = context.clock.now();
  const earlier = await tickets.load(wish.dataset);
  const known = earlier?.query === query.text ? earlier : undefined;
  if (known?.report && now.getTime() - Date.parse(known.report.askedAt) < STALE_MS) {
    return succeeded({ ...known, report: known.report });
  }
  const from = startOf(wish, now);
  const order = async (queryId: string): Promise<FeedResult<OrderedReport>> => {
    const id = await createReport(insights, { dataset, queryId, ...(from && { from }) }, context);
    if (!id.ok) return id;
    const ticket = { query: query.text, queryId, report: { id: id.value, askedAt: now.toISOString() } };
    await tickets.save(wish.dataset, ticket);
    return succeeded(ticket);
  };
  const again = known && (await order(known.queryId));
  // A query may have been deleted over there: then it is made anew.
  if (again && (again.ok || again.problem.code !== 'query-refused')) return again;
  const queryId = await createQuery(insights, dataset, query);
  if (!queryId.ok) return queryId;
  await tickets.save(wish.dataset, { query: query.text, queryId: queryId.value });
  return order(queryId.value);
}

/** Whole months only: a month of which the first days are missing would look as if it had shrunk. */
function startOf({ since }: DatasetWish, now: Date): Date | undefined {
  if (since === 'lifetime') return undefined;
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - since.months, 1));
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
    if (file.ok) {
      await forgetReport(dataset, parts);
      return succeeded(await pulled(file.value, report));
    }
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

async function pulled(file: FeedFile, { generatedAt }: ReadyReport): Promise<Pulled> {
  if (file.rows > 0) return { state: 'ready', file, ...(generatedAt && { generatedAt }) };
  await file.remove();
  return { state: 'empty' };
}

async function forgetReport(dataset: string, { tickets }: PullParts): Promise<void> {
  const ticket = await tickets.load(dataset);
  if (ticket) await tickets.save(dataset, { query: ticket.query, queryId: ticket.queryId });
}
