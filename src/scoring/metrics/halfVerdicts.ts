import { type Exact, exact, ofFraction, scale } from '../exact.ts';
import { historiesOf } from '../facts/histories.ts';
import type { LicenceMonth } from '../facts/licences.ts';
import type { View } from '../facts/view.ts';
import type { Range } from '../levels.ts';
import type { Condition, Quantity, TenantVerdict } from '../reasons.ts';
import type { Half } from '../rules.ts';
import type { Cents, Month } from '../vocabulary.ts';
import { amountCondition, shareCondition } from './conditions.ts';
import { azureCredit, licenceCredit, rowsIn } from './credit.ts';
import { changeIn, decidingMonth, seatsOf } from './halfMeasures.ts';
import { startedLater } from './options.ts';
import { tenantVerdict } from './tenantVerdict.ts';

/** What became of every tenant in one half of a metric. */
export function halfVerdicts(view: View, half: Half & { readonly max: number }): TenantVerdict[] {
  switch (half.counts) {
    case 'users':
      return usersVerdicts(view, half.filter, (growth) => scale(exact(growth, half.forMaximum), half.max));
    case 'year-growth':
      return yearVerdicts(view, half, undefined, (growth) => scale(exact(growth, half.forMaximum), half.max));
    case 'year-crossings':
      return yearVerdicts(view, half, { now: half.high, below: half.low }, pointsOf(half.points));
    case 'reached-since':
      return yearVerdicts(view, half, { now: half.threshold, below: half.threshold }, pointsOf(half.points));
    case 'seat-crossings':
    case 'share-crossings':
      return seatVerdicts(view, half, pointsOf(half.points));
  }
}

const pointsOf =
  (points: readonly [number, number]) =>
  (change: number): Exact =>
    scale(ofFraction(points), change);

const standingOf = (change: number): TenantVerdict['standing'] =>
  change > 0 ? 'won' : change < 0 ? 'lost' : 'not';

type AzureHalf = Extract<Half, { counts: 'year-growth' | 'year-crossings' | 'reached-since' }>;

function yearVerdicts(
  view: View,
  half: AzureHalf,
  thresholds: { readonly now: Cents; readonly below: Cents } | undefined,
  points: (change: number) => Exact,
): TenantVerdict[] {
  const { columns, m0 } = view;
  const table = view.acr(half.filter);
  const change = changeIn(view, half);
  const decided = half.counts === 'reached-since' ? decidingMonth(view, half) : () => m0;
  const creditNow = azureCredit(view, half.filter, m0 - 11, m0);
  const creditBefore = azureCredit(view, half.filter, m0 - 23, m0 - 12);
  const year = (code: 'consumption' | 'baseline', t: number, month: Month, need: Range): Condition[] =>
    thresholds ? [amountCondition(code, usd(table.year(t, month)), need, month)] : [];
  const now = (t: number): Condition[] => [
    ...creditNow(t),
    ...year('consumption', t, decided(t), { atLeast: thresholds?.now ?? 0 }),
  ];
  const before = (t: number): Condition[] => [
    ...creditBefore(t),
    ...year('baseline', t, m0 - 12, { atMost: (thresholds?.below ?? 0) - 1 }),
  ];
  return columns.tenants.names.flatMap((_, t): TenantVerdict[] => {
    if (rowsIn(columns.azure, t, m0 - 23, m0).length === 0) return [];
    const share = { now: usd(table.year(t, m0)), before: usd(table.year(t, m0 - 12)) };
    const standing = standingOf(change(t));
    return [
      tenantVerdict(view, t, {
        side: 'azure',
        standing,
        points: points(change(t)),
        share,
        now: now(t),
        before: before(t),
      }),
    ];
  });
}

type SeatHalf = Extract<Half, { counts: 'seat-crossings' | 'share-crossings' }>;

function seatVerdicts(view: View, half: SeatHalf, points: (change: number) => Exact): TenantVerdict[] {
  const { columns, m0 } = view;
  const change = changeIn(view, half);
  const decided = decidingMonth(view, half);
  const months = Array.from({ length: 13 }, (_, i) => view.licences(half.filter, m0 - 12 + i));
  const at = (month: Month): LicenceMonth => months[month - m0 + 12] as LicenceMonth;
  const share = (month: Month, t: number, of: readonly [number, number]): Condition => {
    const licences = at(month);
    const sums = { paid: licences.allPaid[t] as number, active: licences.allActive[t] as number };
    return shareCondition(of, sums, month);
  };
  const now = (t: number): Condition[] => {
    const month = decided(t);
    // Seats are asked for in the month of the crossing, or now beside a share that may have been earlier.
    const seatMonth = half.counts === 'seat-crossings' ? month : m0;
    const credit = licenceCredit(view, half.filter, seatMonth)(t);
    const enough = amountCondition(
      'seats',
      seats(seatsOf(at(seatMonth), t)),
      { atLeast: half.seats },
      seatMonth,
    );
    return half.counts === 'seat-crossings'
      ? [...credit, enough]
      : [...credit, enough, share(month, t, half.activeShare)];
  };
  const before = (t: number): Condition[] => {
    if (half.counts === 'seat-crossings') {
      const month = decided(t) - 1;
      return [amountCondition('baseline', seats(seatsOf(at(month), t)), { atMost: 0 }, month)];
    }
    const { met, have, need } = share(m0 - 12, t, half.activeShare);
    return [{ code: 'share-below', met: !met, month: m0 - 12, ...(have && { have }), ...(need && { need }) }];
  };
  return columns.tenants.names.flatMap((_, t): TenantVerdict[] => {
    if (rowsIn(columns.licenses, t, m0 - 12, m0).length === 0) return [];
    const standing = standingOf(change(t));
    return [
      tenantVerdict(view, t, {
        side: 'm365',
        standing,
        points: points(change(t)),
        now: now(t),
        before: before(t),
      }),
    ];
  });
}

function usersVerdicts(
  view: View,
  filter: Extract<Half, { counts: 'users' }>['filter'],
  points: (growth: number) => Exact,
): TenantVerdict[] {
  const { m0 } = view;
  const now = licenceCredit(view, filter, m0);
  const before = licenceCredit(view, filter, m0 - 12);
  return historiesOf(view, filter).flatMap((history): TenantVerdict[] => {
    const { tenant, workload, at, firstMonth } = history;
    if (firstMonth === undefined) return [];
    const active = (month: Month): number => at(month)?.active ?? 0;
    const atStart = startedLater(view, history) ? active(firstMonth) : 0;
    const growth = active(m0) - active(m0 - 12) - atStart;
    return [
      tenantVerdict(view, tenant, {
        workload: view.columns.licenceWorkloads.written[workload] as string,
        side: 'm365',
        standing: active(m0) > 0 ? 'kept' : 'lost',
        points: points(growth),
        share: { now: users(active(m0)), before: users(active(m0 - 12)), atStart: users(atStart) },
        now: now(tenant),
        before: before(tenant),
      }),
    ];
  });
}

const seats = (count: number): Quantity => ({ unit: 'licences', count });
const usd = (cents: number): Quantity => ({ unit: 'usd', cents });
const users = (count: number): Quantity => ({ unit: 'users', count });
