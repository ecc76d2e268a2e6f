import type { Dataset } from './datasets.ts';
import { type Entry, textAt } from './envelope.ts';
import { apiTime, pause } from './feedClock.ts';
import type { FeedContext } from './feedContext.ts';
import type { Insights } from './insights.ts';
import { CANCELLED, type FeedFailure, type FeedResult, failed, succeeded } from './problem.ts';
import type { Query } from './query.ts';

/** A report whose file can be fetched. The link is signed: it goes into no message and no log. */
export interface ReadyReport {
  readonly link: string;
  readonly generatedAt?: string;
}

const HOUR_MS = 3_600_000;
/** Without ExecuteNow a start must lie four hours ahead; with it the field is required and ignored. */
const IGNORED_START_MS = 5 * HOUR_MS;
const STATUSES = 'Pending;Running;Completed';
const WAITING = new Set(['pending', 'running', 'paused', 'completed']);

/** Tells Partner Center what is to be asked, and returns the id under which it knows it. */
export async function createQuery(
  insights: Insights,
  { name: dataset }: Dataset,
  { text, columns }: Query,
): Promise<FeedResult<string>> {
  const answer = await insights.post('query', '/ScheduledQueries', {
    Name: `Seventy ${dataset}`,
    Description: `What the scorecard needs of ${dataset}`,
    Query: text,
  });
  if (!answer.ok) return answer;
  if (answer.value.kind !== 'done') return refusedQuery(dataset, columns, answer.value.message);
  return idFrom(answer.value.entries, 'queryid', 'query');
}

function refusedQuery(dataset: string, asked: readonly string[], message: string): FeedFailure {
  const columns = asked.filter((column) => new RegExp(`\\b${column}\\b`, 'i').test(message));
  return columns.length > 0
    ? failed('no-such-column', `Partner Center refuses ${columns.join(', ')} of ${dataset}: ${message}`, {
        columns,
      })
    : failed('query-refused', `Partner Center refuses the query for ${dataset}: ${message}`);
}

export interface ReportOrder {
  readonly dataset: Dataset;
  readonly queryId: string;
  /** Absent: the time span of the query holds. */
  readonly from?: Date;
}

/** Orders a report that is made at once, and returns its id; `refused` says what was wrong with the order. */
export async function createReport(
  insights: Insights,
  { dataset, queryId, from }: ReportOrder,
  { clock }: FeedContext,
): Promise<FeedResult<string>> {
  const now = clock.now();
  const answer = await insights.post('report', '/ScheduledReport', {
    ReportName: `Seventy ${dataset.name} ${apiTime(now)}`,
    Description: `Ordered by Seventy at ${apiTime(now)}`,
    QueryId: queryId,
    StartTime: apiTime(new Date(now.getTime() + IGNORED_START_MS)),
    ExecuteNow: true,
    ...(from && { QueryStartTime: apiTime(from), QueryEndTime: apiTime(now) }),
    RecurrenceInterval: dataset.minimumRecurrenceHours,
    RecurrenceCount: 1,
    Format: 'CSV',
  });
  if (!answer.ok) return answer;
  if (answer.value.kind === 'done') return idFrom(answer.value.entries, 'reportid', 'report');
  return failed(
    'query-refused',
    `Partner Center refuses the report of ${dataset.name}: ${answer.value.message}`,
  );
}

function idFrom(entries: readonly Entry[], key: Lowercase<string>, step: string): FeedResult<string> {
  const id = entries[0] && textAt(entries[0], key);
  return id
    ? succeeded(id)
    : failed('unexpected-answer', `Partner Center gave no id for what was asked (${step}).`);
}

/** Asks for the state of a report until it is ready, less and less often, up to the limit. */
export async function awaitReport(
  insights: Insights,
  reportId: string,
  context: FeedContext,
): Promise<FeedResult<ReadyReport | 'not-yet'>> {
  const { clock, limits, signal } = context;
  const until = clock.now().getTime() + limits.reportMs;
  for (let waitMs = limits.firstPollMs; ; waitMs = Math.min(waitMs * 1.5, limits.longestPollMs)) {
    const latest = await latestExecution(insights, reportId);
    if (!latest.ok || latest.value !== 'not-yet') return latest;
    if (clock.now().getTime() + waitMs > until) return succeeded('not-yet');
    if ((await pause(clock, waitMs, signal)) === 'cancelled') return CANCELLED;
  }
}

/** The newest finished execution. 404 is "not yet": nothing of the report has been finished so far. */
export async function latestExecution(
  insights: Insights,
  reportId: string,
): Promise<FeedResult<ReadyReport | 'not-yet'>> {
  const path = `/ScheduledReport/execution/${encodeURIComponent(reportId)}`;
  const answer = await insights.get('execution', path, {
    executionStatus: STATUSES,
    getLatestExecution: 'true',
  });
  if (!answer.ok) return answer;
  if (answer.value.kind !== 'done') {
    const { kind, message } = answer.value;
    return kind === 'absent'
      ? succeeded('not-yet')
      : failed('report-failed', `Partner Center does not know the report any more: ${message}`);
  }
  const { entries } = answer.value;
  const states = entries.map((entry) => textAt(entry, 'executionstatus') ?? '');
  const [ready] = entries.flatMap(readyFrom).toSorted(newestFirst);
  if (ready) return succeeded(ready);
  const odd = states.find((state) => !WAITING.has(state.toLowerCase()));
  return odd === undefined
    ? succeeded('not-yet')
    : failed(
        'report-failed',
        `Partner Center could not make the report: its state is "${odd.slice(0, 30)}".`,
      );
}

/** The same report may have been executed more than once: the newest one tells most. */
const newestFirst = (one: ReadyReport, other: ReadyReport): number =>
  (other.generatedAt ?? '').localeCompare(one.generatedAt ?? '');

function readyFrom(entry: Entry): ReadyReport[] {
  const link = textAt(entry, 'reportaccesssecurelink');
  if (textAt(entry, 'executionstatus')?.toLowerCase() !== 'completed' || link === undefined) return [];
  const generatedAt = textAt(entry, 'reportgeneratedtime');
  return [{ link, ...(generatedAt && { generatedAt }) }];
}
