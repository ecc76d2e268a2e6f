import { monthOf } from '../calendar.ts';
import { ASSOCIATIONS, type Association, type Month } from '../vocabulary.ts';
import type { Associations } from './document.ts';

// Facts of one list as columns. A series is what one tenant does with one service or workload under one
// set of associations; its months lie side by side, and the series of a tenant lie together.

export interface Series {
  readonly count: number;
  readonly firstMonth: Month;
  readonly months: number;
  /** The series of tenant t are those from start[t] up to start[t + 1]. */
  readonly start: Int32Array;
  readonly tenant: Int32Array;
  readonly name: Int32Array;
  readonly offer: Int32Array;
  readonly associations: Uint8Array;
  /** 1 where the list has a row for the month, be it of zero. */
  readonly present: Uint8Array;
  /** The measured quantities, each count × months long: cents, licences or units. */
  readonly values: readonly Float64Array[];
}

export interface Row {
  tenant: number;
  month: Month;
  name: number;
  offer: number;
  associations: number;
  readonly values: number[];
}

/**
 * Gives the rows of a list one by one, whenever it is called, as one object that is filled anew for each: a million
 * objects would take 150 MB.
 */
export type Rows = (give: (row: Row) => void) => void;

const BIT = new Map(ASSOCIATIONS.map((association, index) => [association, 1 << index]));

/** A set of associations as bits. */
export function associationBits(associations: Associations): number {
  const list: readonly Association[] = typeof associations === 'string' ? [associations] : associations;
  return list.reduce((bits, association) => bits | (BIT.get(association) ?? 0), 0);
}

export const associationsOf = (bits: number): Association[] =>
  ASSOCIATIONS.filter((association) => (bits & (BIT.get(association) ?? 0)) !== 0);

/**
 * For every series a 1 where it is credited through one of the associations, under a name and an offer that
 * pass, else a 0. A loop that multiplies by it has no branch to guess, which makes it twice as fast.
 */
export function eligibleSeries(
  { count, associations, name, offer }: Series,
  through: Associations,
  names: Uint8Array,
  offers: Uint8Array = Uint8Array.of(1),
): Uint8Array {
  const bits = associationBits(through);
  const credited = Uint8Array.from({ length: 2 ** ASSOCIATIONS.length }, (_, set) =>
    Number((set & bits) !== 0),
  );
  const eligible = new Uint8Array(count);
  for (let s = 0; s < count; s++) {
    const isCredited = credited[associations[s] as number] as number;
    const isListed = names[name[s] as number] as number;
    const isOffered = offers[offer[s] as number] as number;
    eligible[s] = isCredited & isListed & isOffered;
  }
  return eligible;
}

/** Rows of the same tenant, month, name, offer and associations add up. */
export function seriesOf(rows: Rows, tenants: number, quantities: number): Series {
  const { order, place, firstMonth, months } = headsOf(rows);
  const count = order.length;
  const series = {
    count,
    firstMonth,
    months,
    start: new Int32Array(tenants + 1),
    tenant: new Int32Array(count),
    name: new Int32Array(count),
    offer: new Int32Array(count),
    associations: new Uint8Array(count),
    present: new Uint8Array(count * months),
    values: Array.from({ length: quantities }, () => new Float64Array(count * months)),
  };
  order.forEach((row, s) => {
    series.tenant[s] = row.tenant;
    series.name[s] = row.name;
    series.offer[s] = row.offer;
    series.associations[s] = row.associations;
    series.start[row.tenant + 1] = s + 1;
  });
  for (let t = 1; t <= tenants; t++) {
    series.start[t] = Math.max(series.start[t] ?? 0, series.start[t - 1] ?? 0);
  }
  rows((row) => {
    const cell = (place.get(keyOf(row)) ?? 0) * months + row.month - firstMonth;
    series.present[cell] = 1;
    for (let q = 0; q < quantities; q++) {
      const column = series.values[q] as Float64Array;
      column[cell] = (column[cell] ?? 0) + (row.values[q] ?? 0);
    }
  });
  return series;
}

const keyOf = (row: Row): string => `${row.tenant} ${row.name} ${row.offer} ${row.associations}`;

interface Heads {
  /** One row of each series, in order of tenant and name. */
  readonly order: readonly Row[];
  /** Where each series comes to lie. */
  readonly place: ReadonlyMap<string, number>;
  readonly firstMonth: Month;
  readonly months: number;
}

function headsOf(rows: Rows): Heads {
  const heads = new Map<string, Row>();
  let firstMonth = Number.POSITIVE_INFINITY;
  let lastMonth = Number.NEGATIVE_INFINITY;
  rows((row) => {
    firstMonth = Math.min(firstMonth, row.month);
    lastMonth = Math.max(lastMonth, row.month);
    const key = keyOf(row);
    if (!heads.has(key)) heads.set(key, { ...row });
  });
  if (heads.size === 0) firstMonth = lastMonth = monthOf('2000-01');
  const order = [...heads.values()].sort(
    (a, b) => a.tenant - b.tenant || a.name - b.name || a.offer - b.offer || a.associations - b.associations,
  );
  const place = new Map(order.map((row, s) => [keyOf(row), s]));
  return { order, place, firstMonth, months: lastMonth - firstMonth + 1 };
}

/** The series of one tenant and one name, whatever their associations: those from `from` up to `to`. */
export interface Pair {
  readonly tenant: number;
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

/** Those with a row up to the month that is scored; later rows are ignored. */
export function pairsIn(series: Series, last: Month): Pair[] {
  const pairs: Pair[] = [];
  for (let t = 0; t + 1 < series.start.length; t++) {
    const end = series.start[t + 1] as number;
    for (let s = series.start[t] as number; s < end; ) {
      const from = s;
      const name = series.name[from] as number;
      let seen = false;
      for (; s < end && series.name[s] === name; s++) seen ||= hasRow(series, s, last);
      if (seen) pairs.push({ tenant: t, name, from, to: s });
    }
  }
  return pairs;
}

/** Whether a series has a row up to the month. */
export function hasRow(series: Series, s: number, last: Month): boolean {
  const months = Math.min(series.months, last - series.firstMonth + 1);
  for (let m = 0; m < months; m++) {
    if (series.present[s * series.months + m] !== 0) return true;
  }
  return false;
}
