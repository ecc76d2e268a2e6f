import type { AcrTable } from '../facts/acr.ts';
import type { View } from '../facts/view.ts';
import type { MonthlyAddsRule } from '../rules.ts';

/** 1 for a tenant that was won, −1 for one that was lost, 0 for every other. */
export function monthlyChange(view: View, rule: MonthlyAddsRule, table: AcrTable, tenant: number): number {
  const { won, lost, threshold } = rule;
  const most = (months: number, last: number): number => highest(table, tenant, months, last);
  if (most(won.months, view.m0) >= threshold) {
    const baseline = most(won.baselineMonths, view.m0 - 12);
    return (won.baseline === 'nothing' ? baseline <= 0 : baseline < threshold) ? 1 : 0;
  }
  const left = most(lost.baselineMonths, view.m0 - 12) >= threshold && most(lost.months, view.m0) < threshold;
  return left ? -1 : 0;
}

/** The highest month of so many that end with `last`; a month without rows is zero. */
export function highest(table: AcrTable, tenant: number, months: number, last: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let month = last - months + 1; month <= last; month++) most = Math.max(most, table.at(tenant, month));
  return most;
}
