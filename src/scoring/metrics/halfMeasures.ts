import { historiesOf } from '../facts/histories.ts';
import { type LicenceMonth, licencesIn } from '../facts/licences.ts';
import type { View } from '../facts/view.ts';
import type { LicenceFilter } from '../levels.ts';
import type { Half } from '../rules.ts';
import type { Month } from '../vocabulary.ts';
import { reaches, total } from './judgeLevel.ts';

/** What speaks for a half and what against it: tenants gained and lost, or amounts now and before. */
export interface HalfCounts {
  readonly up: number;
  readonly down: number;
}

type HalfOf<C extends Half['counts']> = Extract<Half, { readonly counts: C }>;

const MEASURES: { readonly [C in Half['counts']]: (view: View, half: HalfOf<C>) => HalfCounts } = {
  'seat-crossings': seatCrossings,
  'year-crossings': yearCrossings,
  'share-crossings': shareCrossings,
  'reached-since': reachedSince,
  users,
  'year-growth': yearGrowth,
};

export const measureHalf = <C extends Half['counts']>(view: View, half: HalfOf<C>): HalfCounts =>
  MEASURES[half.counts as C](view, half);

/** Thirteen months, the last of them the one that is scored. */
const yearBack = (view: View, filter: LicenceFilter): LicenceMonth[] =>
  Array.from({ length: 13 }, (_, i) => licencesIn(view, filter, view.m0 - 12 + i));

/** A tenant's seats: the highest of its eligible workloads. */
function seatsOf({ start, paid }: LicenceMonth, tenant: number): number {
  let most = 0;
  for (let i = start[tenant] as number; i < (start[tenant + 1] as number); i++)
    most = Math.max(most, paid[i] as number);
  return most;
}

function tally(view: View, change: (tenant: number) => number): HalfCounts {
  let up = 0;
  let down = 0;
  for (let t = 0; t < view.columns.tenants.names.length; t++) {
    const step = change(t);
    if (step > 0) up += step;
    else down -= step;
  }
  return { up, down };
}

function seatCrossings(view: View, { filter, seats }: HalfOf<'seat-crossings'>): HalfCounts {
  const months = yearBack(view, filter);
  let up = 0;
  let down = 0;
  for (let t = 0; t < view.columns.tenants.names.length; t++) {
    const counts = months.map((month) => seatsOf(month, t));
    counts.slice(1).forEach((count, i) => {
      const previous = counts[i] ?? 0;
      if (previous === 0 && count >= seats) up++;
      else if (previous >= seats && count === 0) down++;
    });
  }
  return { up, down };
}

function yearCrossings(view: View, { filter, low, high }: HalfOf<'year-crossings'>): HalfCounts {
  const table = view.acr(filter);
  return tally(view, (t) => {
    const now = table.year(t, view.m0);
    const before = table.year(t, view.m0 - 12);
    if (now >= high && before < low) return 1;
    return before >= high && now < low ? -1 : 0;
  });
}

function shareCrossings(view: View, { filter, seats, activeShare }: HalfOf<'share-crossings'>): HalfCounts {
  const [before, ...year] = yearBack(view, filter);
  const reached = (month: LicenceMonth | undefined, tenant: number): boolean =>
    month !== undefined &&
    reaches(activeShare, total(month.active, month, tenant), total(month.paid, month, tenant));
  return tally(view, (t) => {
    const now = year.at(-1);
    if (!now || seatsOf(now, t) < seats || reached(before, t)) return 0;
    return year.some((month) => reached(month, t)) ? 1 : 0;
  });
}

function reachedSince(view: View, { filter, threshold }: HalfOf<'reached-since'>): HalfCounts {
  const table = view.acr(filter);
  return tally(view, (t) => {
    if (table.year(t, view.m0 - 12) >= threshold) return 0;
    for (let month: Month = view.m0 - 11; month <= view.m0; month++) {
      if (table.year(t, month) >= threshold) return 1;
    }
    return 0;
  });
}

/** Active users; of associations younger than a year, those they began with are taken off. */
function users(view: View, { filter }: HalfOf<'users'>): HalfCounts {
  let up = 0;
  let down = 0;
  for (const { at, start, firstMonth } of historiesOf(view, filter)) {
    up += at(view.m0)?.active ?? 0;
    down += at(view.m0 - 12)?.active ?? 0;
    const young = start !== undefined && start > view.m0 - 12;
    if (young && firstMonth !== undefined) down += at(firstMonth)?.active ?? 0;
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
