import { randomUUID } from 'node:crypto';
import { apiTime } from '../../../../server/feed/feedClock.ts';
import type { Body } from './faults.ts';
import { type ParsedQuery, type Period, runQuery } from './queryLanguage.ts';

export interface FakeQuery {
  readonly id: string;
  readonly text: string;
  readonly parsed: ParsedQuery;
}

interface Execution {
  readonly id: string;
  readonly begins: number;
  readonly done: number;
}

export interface FakeReport {
  readonly id: string;
  readonly query: FakeQuery;
  readonly period: Period | undefined;
  readonly order: Body;
  readonly executions: readonly Execution[];
}

export interface Timing {
  /** How long a report takes; without end, it never gets finished. */
  reportMs: number;
  /** How often one report is executed: the service may do it twice. */
  executions: number;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const HOUR_MS = 3_600_000;

/** Checks an order as the service does, and makes a report of it; a text is the message of a 400. */
export function reportFrom(
  order: ReadonlyMap<string, unknown>,
  query: FakeQuery,
  now: Date,
  timing: Timing,
): FakeReport | string {
  const text = (key: string) => order.get(key) as string | null | undefined;
  if (!text('reportname')) return 'ReportName is required';
  if (!/^(csv|tsv)$/i.test(text('format') ?? 'CSV')) return `Invalid Format: ${text('format')}`;
  for (const key of ['starttime', 'querystarttime', 'queryendtime']) {
    if (text(key) && !TIME.test(text(key) ?? '')) return `Invalid ${key}: ${text(key)}`;
  }
  const atOnce = order.get('executenow') === true;
  const start = atOnce ? now : new Date(text('starttime') ?? '');
  if (!atOnce) {
    if (!(start.getTime() - now.getTime() >= 4 * HOUR_MS)) return 'StartTime must be at least 4 hours ahead';
    if (!(Number(order.get('recurrenceinterval')) >= 24))
      return 'RecurrenceInterval must be 24 hours or more';
  }
  const [from, to] = [text('querystarttime'), text('queryendtime')];
  return {
    id: randomUUID(),
    query,
    period: atOnce && from ? { from, to: to ?? apiTime(now) } : undefined,
    order: Object.fromEntries(order),
    executions: Array.from({ length: timing.executions }, (_, index) => {
      const begins = start.getTime() + index * 1000;
      return { id: randomUUID(), begins, done: begins + timing.reportMs };
    }),
  };
}

export function stateOf({ begins, done }: Execution, now: number): 'Pending' | 'Running' | 'Completed' {
  if (now >= done) return 'Completed';
  return now >= begins + (done - begins) / 2 ? 'Running' : 'Pending';
}

/** The file of a report: the period of the order, or else the time span of the query. */
export function contentOf({ query, period, order }: FakeReport, now: Date): string {
  const { parsed } = query;
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - parsed.months, 1));
  const csv = runQuery(parsed, period ?? { from: apiTime(first), to: apiTime(now) });
  return /tsv/i.test(String(order.format)) ? csv.replaceAll(',', '\t') : csv;
}
