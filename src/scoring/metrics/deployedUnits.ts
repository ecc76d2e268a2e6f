import { type History, historiesOf } from '../facts/histories.ts';
import type { View } from '../facts/view.ts';
import type { OptionDeploymentsRule } from '../rules.ts';
import type { Association, Month } from '../vocabulary.ts';
import { reaches } from './judgeLevel.ts';

/** What is deployed: a tenant's workload, or a tenant with all its workloads together. */
export interface Unit {
  readonly tenant: number;
  /** Absent where all the tenant's workloads are deployed together. */
  readonly workload: number | undefined;
  readonly start: Month | undefined;
  at(month: Month): Licences;
}
interface Licences {
  readonly paid: number;
  readonly active: number;
}

export function unitsOf(
  view: View,
  rule: OptionDeploymentsRule,
  associations: readonly Association[],
): Unit[] {
  const histories = historiesOf(view, { workloads: rule.eligible.filter.workloads, associations });
  const groups = rule.unit === 'tenant' ? byTenant(histories) : histories.map((history) => [history]);
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first || group.every(({ firstMonth }) => firstMonth === undefined)) return [];
    const starts = group.map(({ start }) => start).filter((start) => start !== undefined);
    const start = starts.length === 0 ? undefined : Math.min(...starts);
    const workload = rule.unit === 'tenant' ? undefined : first.workload;
    return [{ tenant: first.tenant, workload, start, at: (month: Month) => sumAt(group, month) }];
  });
}

function byTenant(histories: readonly History[]): History[][] {
  const groups = new Map<number, History[]>();
  for (const history of histories) {
    const group = groups.get(history.tenant);
    if (group) group.push(history);
    else groups.set(history.tenant, [history]);
  }
  return [...groups.values()];
}

function sumAt(group: readonly History[], month: Month): Licences {
  let paid = 0;
  let active = 0;
  for (const history of group) {
    const row = history.at(month);
    paid += row?.paid ?? 0;
    active += row?.active ?? 0;
  }
  return { paid, active };
}

export const isActive = (rule: OptionDeploymentsRule, { paid, active }: Licences): boolean =>
  reaches(rule.activeShare, active, paid);

/** Associated within the year, and in active use already in the first month with paid licences from then on. */
export function takenOver(view: View, rule: OptionDeploymentsRule, { start, at }: Unit): boolean {
  if (start === undefined || start <= view.m0 - 12) return false;
  const [numerator, denominator] = rule.activeShare;
  for (let month = start; month <= view.m0; month++) {
    const { paid, active } = at(month);
    if (paid > 0) return active * denominator > paid * numerator;
  }
  return false;
}
