import type { CustomerRow, Customers, CustomerVerdict, Shown } from '#contract';
import type { ConditionDocument } from '#scoring';
import type { CustomerSort, CustomerStanding } from '#words';

// Which customers are shown, and in which order: everything about the list that needs no page.

export interface CustomerWishes {
  /** The place of one metric; all of them unless it is given. */
  readonly metric: number | undefined;
  readonly standing: CustomerStanding | undefined;
  readonly search: string;
  readonly sort: CustomerSort;
}

export const STANDINGS: readonly CustomerStanding[] = ['counting', 'almost', 'lost', 'not'];

const GROUP: Readonly<Record<CustomerVerdict['standing'], CustomerStanding>> = {
  won: 'counting',
  kept: 'counting',
  'taken-over': 'counting',
  almost: 'almost',
  lost: 'lost',
  not: 'not',
};
export const standingOf = (verdict: CustomerVerdict | null): CustomerStanding =>
  verdict === null ? 'not' : GROUP[verdict.standing];

/** The verdicts that are looked at: one metric's, or those of all. */
export const verdictsSeen = ({ verdicts }: CustomerRow, metric: number | undefined) =>
  metric === undefined ? verdicts : [verdicts[metric] ?? null];

/** What asks for something to be done comes first. */
const URGENCY: readonly CustomerStanding[] = ['lost', 'almost', 'counting', 'not'];

/** The metric whose verdict stands for the customer over all of them: the one that somebody should look at. */
export function leadingMetric({ verdicts }: CustomerRow, metric: number | undefined): number {
  if (metric !== undefined) return metric;
  const urgency = (verdict: CustomerVerdict | null): number =>
    URGENCY.indexOf(standingOf(verdict)) + (verdict === null ? 1 : 0);
  const places = verdicts.map((verdict) => urgency(verdict));
  return Math.max(0, places.indexOf(Math.min(...places)));
}

export const leading = (row: CustomerRow, metric: number | undefined): CustomerVerdict | null =>
  row.verdicts[leadingMetric(row, metric)] ?? null;

export function counts(
  customers: readonly CustomerRow[],
  metric: number | undefined,
): Record<CustomerStanding, number> {
  const found = { counting: 0, almost: 0, lost: 0, not: 0 };
  for (const row of customers) found[standingOf(leading(row, metric))]++;
  return found;
}

/** Nothing where no verdict says what it is. */
function added(row: CustomerRow, metric: number | undefined, of: 'points' | 'ifFixed'): number | undefined {
  const told = verdictsSeen(row, metric).flatMap((verdict) => verdict?.[of] ?? []);
  return told.length > 0 ? told.reduce((sum, points) => sum + points) : undefined;
}

export const pointsNow = (row: CustomerRow, metric: number | undefined): number | undefined =>
  added(row, metric, 'points');

export const pointsIfFixed = (row: CustomerRow, metric: number | undefined): number | undefined =>
  added(row, metric, 'ifFixed');

/** What all customers add to a metric before it is cut off; nothing where that is not told of each. */
export function pointsOfAll(customers: readonly CustomerRow[], metric: number): number | undefined {
  const told = customers.flatMap((row) => row.verdicts[metric]?.points ?? []);
  return told.length > 0 ? told.reduce((sum, points) => sum + points) : undefined;
}

export function visibleCustomers({ customers, reasons }: Customers, wishes: CustomerWishes): CustomerRow[] {
  const { metric, standing, search, sort } = wishes;
  const words = search.trim().toLocaleLowerCase();
  const matches = customers.filter(
    (row) =>
      (standing === undefined || standingOf(leading(row, metric)) === standing) &&
      (words === '' || `${row.name ?? ''}\n${row.tenant}`.toLocaleLowerCase().includes(words)),
  );
  const byName = (a: CustomerRow, b: CustomerRow): number => nameOf(a).localeCompare(nameOf(b));
  if (sort === 'name') return matches.sort(byName);
  const rank = new Map(
    matches.map((row) => [
      row,
      sort === 'points' ? (pointsNow(row, metric) ?? 0) : nearness(row, metric, reasons),
    ]),
  );
  return matches.sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || byName(a, b));
}

export const nameOf = ({ name, tenant }: CustomerRow): string => name ?? tenant;

/** Almost first, then lost, then counting, then the others; within each the nearer to its threshold. */
const NEAREST: Readonly<Record<CustomerStanding, number>> = { almost: 4, lost: 3, counting: 2, not: 1 };

function nearness(row: CustomerRow, metric: number | undefined, reasons: Customers['reasons']): number {
  const verdict = leading(row, metric);
  if (verdict === null) return 0;
  const reason = verdict.reason === undefined ? undefined : reasons[verdict.reason];
  return NEAREST[standingOf(verdict)] + (reason ? partReached(reason) : 0);
}

/** How much of what is needed is there, from 0 to just below 1. */
function partReached({ have, distance }: Shown<ConditionDocument>): number {
  if (have === undefined || distance === undefined || distance.unit === 'withheld') return 0;
  if (distance.unit === 'share') return Math.min(0.99, 1 - distance.percent / 100);
  const missing = distance.unit === 'usd' ? distance.cents : distance.count;
  const value = sizeOf(have);
  return value <= 0 ? 0 : Math.min(0.99, value / (value + missing));
}

function sizeOf(have: NonNullable<Shown<ConditionDocument>['have']>): number {
  if ('active' in have) return have.active;
  if (!('unit' in have)) return 0;
  if (have.unit === 'usd') return have.cents;
  return 'count' in have ? have.count : 0;
}
