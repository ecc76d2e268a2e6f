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

/** The verdict that stands for the customer over all metrics: the one that somebody should look at. */
export function leading(row: CustomerRow, metric: number | undefined): CustomerVerdict | null {
  const place = (verdict: CustomerVerdict | null): number =>
    URGENCY.indexOf(standingOf(verdict)) + (verdict === null ? 1 : 0);
  return verdictsSeen(row, metric).toSorted((a, b) => place(a) - place(b))[0] ?? null;
}

export function counts(
  customers: readonly CustomerRow[],
  metric: number | undefined,
): Record<CustomerStanding, number> {
  const found = { counting: 0, almost: 0, lost: 0, not: 0 };
  for (const row of customers) found[standingOf(leading(row, metric))]++;
  return found;
}

const added = (row: CustomerRow, metric: number | undefined, of: (verdict: CustomerVerdict) => number) =>
  verdictsSeen(row, metric).reduce((sum, verdict) => sum + (verdict ? of(verdict) : 0), 0);

export const pointsNow = (row: CustomerRow, metric: number | undefined): number =>
  added(row, metric, ({ points }) => points);

/** Nothing where no verdict says what it would be. */
export function pointsIfFixed(row: CustomerRow, metric: number | undefined): number | undefined {
  const known = verdictsSeen(row, metric).some((verdict) => verdict?.ifFixed !== undefined);
  return known ? added(row, metric, ({ ifFixed }) => ifFixed ?? 0) : undefined;
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
    matches.map((row) => [row, sort === 'points' ? pointsNow(row, metric) : nearness(row, metric, reasons)]),
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
