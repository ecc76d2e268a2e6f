import { exact, ofFraction, scale } from '../exact.ts';
import { type History, historiesOf } from '../facts/histories.ts';
import type { View } from '../facts/view.ts';
import { OPTIONS, type OptionDeploymentsRule } from '../rules.ts';
import type { Month } from '../vocabulary.ts';
import { reaches } from './judgeLevel.ts';
import type { Award, Kind } from './kind.ts';
import { better, eligibleTenants, gained, type OptionAccount, worthwhile } from './options.ts';

/** For each option its deployments now, a year ago, and those taken over in active use since. */
export type OptionDeploymentCounts = readonly {
  readonly now: number;
  readonly before: number;
  readonly takenOver: number;
}[];

export const optionDeployments: Kind<OptionDeploymentsRule, OptionDeploymentCounts> = {
  measure(view, rule) {
    const eligible = eligibleTenants(view, rule);
    return rule.options.map(({ option }) => {
      const counts = { now: 0, before: 0, takenOver: 0 };
      for (const unit of unitsOf(view, rule, OPTIONS[option])) {
        const { tenant, at } = unit;
        if (eligible.before(tenant) && isActive(rule, at(view.m0 - 12))) counts.before++;
        if (!eligible.now(tenant) || !isActive(rule, at(view.m0))) continue;
        counts.now++;
        if (takenOver(view, rule, unit)) counts.takenOver++;
      }
      return counts;
    });
  },

  award,

  next(rule, counts, max) {
    const current = award(rule, counts, max);
    return worthwhile(
      rule.options.map(({ option }, i) => {
        const { now = 0, before = 0, takenOver: over = 0 } = counts[i] ?? {};
        const count = Math.max(1, 1 - (now - before - over));
        const more = counts.map((c, j) => (j === i ? { ...c, now: c.now + count } : c));
        return { code: 'deployments', option, count, gain: gained(award(rule, more, max), current) } as const;
      }),
    );
  },

  verdicts: () => [],
};

function award(rule: OptionDeploymentsRule, counts: OptionDeploymentCounts, max: number): Award {
  const accounts = rule.options.map(({ option, points: each }, i): OptionAccount => {
    const { now = 0, before = 0, takenOver: over = 0 } = counts[i] ?? {};
    const value = now - before - over;
    const points = scale(ofFraction(each), value);
    return { value, points, line: { code: 'deployments', option, now, before, takenOver: over, points } };
  });
  return better(accounts, exact, max);
}

/** What is deployed: a tenant's workload, or a tenant with all its workloads together. */
interface Unit {
  readonly tenant: number;
  readonly start: Month | undefined;
  at(month: Month): Licences;
}
interface Licences {
  readonly paid: number;
  readonly active: number;
}

function unitsOf(
  view: View,
  rule: OptionDeploymentsRule,
  associations: readonly (typeof OPTIONS)[keyof typeof OPTIONS][number][],
): Unit[] {
  const histories = historiesOf(view, { workloads: rule.eligible.filter.workloads, associations });
  const groups = rule.unit === 'tenant' ? byTenant(histories) : histories.map((history) => [history]);
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const starts = group.map(({ start }) => start).filter((start) => start !== undefined);
    const start = starts.length === 0 ? undefined : Math.min(...starts);
    return [{ tenant: first.tenant, start, at: (month: Month) => sumAt(group, month) }];
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

const isActive = (rule: OptionDeploymentsRule, { paid, active }: Licences): boolean =>
  reaches(rule.activeShare, active, paid);

/** Associated within the year, and in active use already in the first month with paid licences from then on. */
function takenOver(view: View, rule: OptionDeploymentsRule, { start, at }: Unit): boolean {
  if (start === undefined || start <= view.m0 - 12) return false;
  const [numerator, denominator] = rule.activeShare;
  for (let month = start; month <= view.m0; month++) {
    const { paid, active } = at(month);
    if (paid > 0) return active * denominator > paid * numerator;
  }
  return false;
}
