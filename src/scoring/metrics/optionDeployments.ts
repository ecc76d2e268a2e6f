import { exact, ofFraction, scale } from '../exact.ts';
import { OPTIONS, type OptionDeploymentsRule } from '../rules.ts';
import { isActive, takenOver, unitsOf } from './deployedUnits.ts';
import type { Award, Kind } from './kind.ts';
import { better, chosenIn, eligibleTenants, gained, type OptionAccount, worthwhile } from './options.ts';
import { deploymentVerdicts } from './optionVerdicts.ts';

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

  verdicts: (view, rule, counts, max) => deploymentVerdicts(view, rule, chosenIn(award(rule, counts, max))),
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
