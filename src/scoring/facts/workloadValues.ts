import type { RevenueLevel, UsageFilter } from '../levels.ts';
import { fold } from '../names.ts';
import type { Association, Cents, Month } from '../vocabulary.ts';
import { associationBits, pairsIn, type Series } from './series.ts';
import type { View } from './view.ts';

/** A tenant's workload of the Business Applications exports, and what it amounts to in a month. */
export interface WorkloadValues<T> {
  readonly tenant: number;
  readonly workload: number;
  at(month: Month): T;
}

/** Revenue through eligible associations is distinct money and adds up. */
export function revenueOf(
  { columns, m0 }: View,
  level: RevenueLevel,
): WorkloadValues<{ amount: Cents; attached: Cents }>[] {
  const series = columns.revenue;
  const bits = associationBits(level.associations);
  const [amount, attached] = series.values as readonly [Float64Array, Float64Array];
  return pairsIn(series, m0).map(({ tenant, name, from, to }) => ({
    tenant,
    workload: name,
    at(month) {
      const total = { amount: 0, attached: 0 };
      for (const cell of cellsIn(series, from, to, bits, month)) {
        total.amount += amount[cell] as number;
        total.attached += attached[cell] as number;
      }
      return total;
    },
  }));
}

/** Rates have fifths at most, so that consumption value is whole in tenths. */
const TENTHS = 10;

/** Consumption value in tenths: the most units of any eligible association, by the workload's rate. */
export function consumptionValuesOf(
  { columns, m0 }: View,
  filter: UsageFilter,
): (WorkloadValues<number> & { readonly associations: readonly Association[] })[] {
  const { usage: series, usageWorkloads } = columns;
  const units = series.values[0] as Float64Array;
  const rules = new Map(filter.workloads.map((rule) => [fold('usage-workload', rule.workload), rule]));
  return pairsIn(series, m0).flatMap(({ tenant, name, from, to }) => {
    const rule = rules.get(usageWorkloads.folded.names[name] as string);
    if (!rule) return [];
    const bits = associationBits(rule.associations);
    const rate = (rule.rate[0] * TENTHS) / rule.rate[1];
    const at = (month: Month): number =>
      rate * Math.max(0, ...cellsIn(series, from, to, bits, month).map((cell) => units[cell] as number));
    return [{ tenant, workload: name, associations: rule.associations, at }];
  });
}

/** From tenths to consumption value. */
export const wholeValue = (tenths: number): number => tenths / TENTHS;

function cellsIn(series: Series, from: number, to: number, bits: number, month: Month): number[] {
  const m = month - series.firstMonth;
  if (m < 0 || m >= series.months) return [];
  const cells: number[] = [];
  for (let s = from; s < to; s++) {
    const cell = s * series.months + m;
    if (((series.associations[s] as number) & bits) !== 0) cells.push(cell);
  }
  return cells;
}
