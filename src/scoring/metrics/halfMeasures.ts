import { historiesOf } from '../facts/histories.ts';
import type { LicenceMonth } from '../facts/licences.ts';
import type { View } from '../facts/view.ts';
import type { LicenceFilter } from '../levels.ts';
import type { Half } from '../rules.ts';
import type { Month } from '../vocabulary.ts';
import { reaches } from './judgeLevel.ts';
import { startedLater } from './options.ts';

/** What speaks for a half and what against it: tenants gained and lost, or amounts now and before. */
export interface HalfCounts {
  readonly up: number;
  readonly down: number;
}

type HalfOf<C extends Half['counts']> = Extract<Half, { readonly counts: C }>;

export function measureHalf(view: View, half: Half): HalfCounts {
  if (half.counts === 'users') return users(view, half.filter);
  if (half.counts === 'year-growth') return yearGrowth(view, half);
  if (half.counts === 'seat-crossings') return seatCrossings(view, half);
  const change = changeIn(view, half);
  let up = 0;
  let down = 0;
  for (let t = 0; t < view.columns.tenants.names.length; t++) {
    if (change(t) > 0) up++;
    else if (change(t) < 0) down++;
  }
  return { up, down };
}

/** What one tenant adds to a half: how often it was won less lost, or its growth in cents. */
export function changeIn(view: View, half: Exclude<Half, { counts: 'users' }>): (tenant: number) => number {
  switch (half.counts) {
    case 'seat-crossings': {
      const crossings = seatChanges(view, half);
      return (tenant) => crossings(tenant).up - crossings(tenant).down;
    }
    case 'year-crossings':
      return yearCrossing(view, half);
    case 'share-crossings':
      return shareCrossing(view, half);
    case 'reached-since':
      return reachedSince(view, half);
    case 'year-growth': {
      const table = view.acr(half.filter);
      return (tenant) => table.year(tenant, view.m0) - table.year(tenant, view.m0 - 12);
    }
  }
}

/** Thirteen months, the last of them the one that is scored. */
const yearBack = (view: View, filter: LicenceFilter): LicenceMonth[] =>
  Array.from({ length: 13 }, (_, i) => view.licences(filter, view.m0 - 12 + i));

/** A tenant's seats: the highest of its eligible workloads. */
export function seatsOf({ start, paid }: LicenceMonth, tenant: number): number {
  let most = 0;
  for (let i = start[tenant] as number; i < (start[tenant + 1] as number); i++) {
    most = Math.max(most, paid[i] as number);
  }
  return most;
}

function seatChanges(
  view: View,
  { filter, seats }: HalfOf<'seat-crossings'>,
): (tenant: number) => HalfCounts {
  const months = yearBack(view, filter);
  return (tenant) => {
    const counts = months.map((month) => seatsOf(month, tenant));
    let up = 0;
    let down = 0;
    counts.slice(1).forEach((count, i) => {
      const previous = counts[i] ?? 0;
      if (previous === 0 && count >= seats) up++;
      else if (previous >= seats && count === 0) down++;
    });
    return { up, down };
  };
}

function seatCrossings(view: View, half: HalfOf<'seat-crossings'>): HalfCounts {
  const crossings = seatChanges(view, half);
  return view.columns.tenants.names.reduce(
    (sum, _, t) => {
      const { up, down } = crossings(t);
      return { up: sum.up + up, down: sum.down + down };
    },
    { up: 0, down: 0 },
  );
}

function yearCrossing(
  view: View,
  { filter, low, high }: HalfOf<'year-crossings'>,
): (tenant: number) => number {
  const table = view.acr(filter);
  return (tenant) => {
    const now = table.year(tenant, view.m0);
    const before = table.year(tenant, view.m0 - 12);
    if (now >= high && before < low) return 1;
    return before >= high && now < low ? -1 : 0;
  };
}

function shareCrossing(
  view: View,
  { filter, seats, activeShare }: HalfOf<'share-crossings'>,
): (tenant: number) => number {
  const [before, ...year] = yearBack(view, filter);
  const reached = (month: LicenceMonth | undefined, tenant: number): boolean =>
    month !== undefined &&
    reaches(activeShare, month.allActive[tenant] as number, month.allPaid[tenant] as number);
  return (tenant) => {
    const now = year.at(-1);
    if (!now || seatsOf(now, tenant) < seats || reached(before, tenant)) return 0;
    return year.some((month) => reached(month, tenant)) ? 1 : 0;
  };
}

function reachedSince(
  view: View,
  { filter, threshold }: HalfOf<'reached-since'>,
): (tenant: number) => number {
  const table = view.acr(filter);
  return (tenant) => {
    if (table.year(tenant, view.m0 - 12) >= threshold) return 0;
    for (let month: Month = view.m0 - 11; month <= view.m0; month++) {
      if (table.year(tenant, month) >= threshold) return 1;
    }
    return 0;
  };
}

/** Active users; of associations younger than a year, those they began with are taken off. */
function users(view: View, filter: LicenceFilter): HalfCounts {
  let up = 0;
  let down = 0;
  for (const history of historiesOf(view, filter)) {
    const { at, firstMonth } = history;
    up += at(view.m0)?.active ?? 0;
    down += at(view.m0 - 12)?.active ?? 0;
    if (startedLater(view, history) && firstMonth !== undefined) down += at(firstMonth)?.active ?? 0;
  }
  return { up, down };
}

function yearGrowth(view: View, { filter }: HalfOf<'year-growth'>): HalfCounts {
  const table = view.acr(filter);
  let up = 0;
  let down = 0;
  for (let t = 0; t < view.columns.tenants.names.length; t++) {
    up += table.year(t, view.m0);
    down += table.year(t, view.m0 - 12);
  }
  return { up, down };
}

/** The month that decided: when a tenant crossed last, or first reached what it had to; else the scored one. */
export function decidingMonth(
  view: View,
  half: HalfOf<'seat-crossings' | 'share-crossings' | 'reached-since'>,
): (tenant: number) => Month {
  const year = Array.from({ length: 12 }, (_, i) => view.m0 - 11 + i);
  if (half.counts === 'reached-since') {
    const table = view.acr(half.filter);
    return (tenant) => year.find((month) => table.year(tenant, month) >= half.threshold) ?? view.m0;
  }
  const licences = yearBack(view, half.filter);
  const at = (month: Month): LicenceMonth => licences[month - view.m0 + 12] as LicenceMonth;
  if (half.counts === 'share-crossings') {
    const reached = (tenant: number, month: LicenceMonth): boolean =>
      reaches(half.activeShare, month.allActive[tenant] as number, month.allPaid[tenant] as number);
    return (tenant) => year.find((month) => reached(tenant, at(month))) ?? view.m0;
  }
  return (tenant) =>
    year.findLast(
      (month) => seatsOf(at(month - 1), tenant) === 0 && seatsOf(at(month), tenant) >= half.seats,
    ) ?? view.m0;
}
