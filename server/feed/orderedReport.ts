import type { Dataset } from './datasets.ts';
import type { DatasetWish } from './datasetWish.ts';
import type { FeedContext } from './feedContext.ts';
import type { FeedTickets, OrderedReport } from './feedTickets.ts';
import type { Insights } from './insights.ts';
import { type FeedResult, succeeded } from './problem.ts';
import type { Query } from './query.ts';
import { createQuery, createReport } from './reports.ts';

export interface OrderParts {
  readonly insights: Insights;
  readonly tickets: FeedTickets;
  readonly context: FeedContext;
}

/** A report that is older tells of older data: it is not waited for any more. */
const STALE_MS = 24 * 3_600_000;

/** The report of an earlier pull that may still come, or a new one. What is asked for is written down at once. */
export async function orderedReport(
  wish: DatasetWish,
  dataset: Dataset,
  query: Query,
  { insights, tickets, context }: OrderParts,
): Promise<FeedResult<OrderedReport>> {
  const now = context.clock.now();
  const earlier = await tickets.load(wish.dataset);
  const known = earlier?.query === query.text ? earlier : undefined;
  if (known?.report && now.getTime() - Date.parse(known.report.askedAt) < STALE_MS) {
    return succeeded(known.report);
  }
  const remember = (queryId: string, report?: OrderedReport) =>
    tickets.save(wish.dataset, {
      query: query.text,
      queryId,
      ...(report && { report }),
      ...(earlier?.rows !== undefined && { rows: earlier.rows }),
    });
  const from = startOf(wish, now);
  const order = async (queryId: string): Promise<FeedResult<OrderedReport>> => {
    const id = await createReport(insights, { dataset, queryId, ...(from && { from }) }, context);
    if (!id.ok) return id;
    const report = { id: id.value, askedAt: now.toISOString() };
    await remember(queryId, report);
    return succeeded(report);
  };
  const again = known && (await order(known.queryId));
  // A query may have been deleted over there: then it is made anew.
  if (again && (again.ok || again.problem.code !== 'query-refused')) return again;
  const queryId = await createQuery(insights, dataset, query);
  if (!queryId.ok) return queryId;
  await remember(queryId.value);
  return order(queryId.value);
}

/** Whole months only: a month of which the first days are missing would look as if it had shrunk. */
function startOf({ since }: DatasetWish, now: Date): Date | undefined {
  if (since === 'lifetime') return undefined;
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - since.months, 1));
}
