import { exact, floor, scale } from '../exact.ts';
import { historiesOf } from '../facts/histories.ts';
import { OPTIONS, type OptionGrowthRule } from '../rules.ts';
import type { Award, Kind } from './kind.ts';
import {
  better,
  chosenIn,
  eligibleTenants,
  gained,
  type OptionAccount,
  startedLater,
  worthwhile,
} from './options.ts';
import { usersVerdicts } from './optionVerdicts.ts';

/** For each option its active users now, a year ago, and when associations began that are younger. */
export type OptionGrowthCounts = readonly {
  readonly now: number;
  readonly before: number;
  readonly atStart: number;
}[];

export const optionGrowth: Kind<OptionGrowthRule, OptionGrowthCounts> = {
  measure(view, rule) {
    const eligible = eligibleTenants(view, rule);
    return rule.options.map(({ option }) => {
      const counts = { now: 0, before: 0, atStart: 0 };
      const filter = { workloads: rule.eligible.filter.workloads, associations: OPTIONS[option] };
      for (const history of historiesOf(view, filter)) {
        const { tenant, at, firstMonth } = history;
        if (eligible.before(tenant)) counts.before += at(view.m0 - 12)?.active ?? 0;
        if (!eligible.now(tenant)) continue;
        counts.now += at(view.m0)?.active ?? 0;
        // Only growth since the association began is credited.
        if (startedLater(view, history) && firstMonth !== undefined)
          counts.atStart += at(firstMonth)?.active ?? 0;
      }
      return counts;
    });
  },

  award,

  next(rule, counts, max) {
    const current = award(rule, counts, max);
    return worthwhile(
      rule.options.map(({ option, usersForMaximum }, i) => {
        const { now = 0, before = 0, atStart = 0 } = counts[i] ?? {};
        // Users that earn the next whole point of this option.
        const growth = now - before - atStart;
        const points = Math.max(0, Math.floor((growth * max) / usersForMaximum)) + 1;
        const more = Math.ceil((points * usersForMaximum) / max) - growth;
        const grown = counts.map((c, j) => (j === i ? { ...c, now: c.now + more } : c));
        return {
          code: 'users-growth',
          option,
          more,
          gain: gained(award(rule, grown, max), current),
        } as const;
      }),
    );
  },

  verdicts: (view, rule, counts, max) => usersVerdicts(view, rule, max, chosenIn(award(rule, counts, max))),
};

function award(rule: OptionGrowthRule, counts: OptionGrowthCounts, max: number): Award {
  const accounts = rule.options.map(({ option, usersForMaximum }, i): OptionAccount => {
    const { now = 0, before = 0, atStart = 0 } = counts[i] ?? {};
    const value = now - before - atStart;
    const continuous = scale(exact(value, usersForMaximum), max);
    const points = rule.whole ? exact(floor(continuous)) : continuous;
    return { value, points, line: { code: 'users-growth', option, now, before, atStart, points } };
  });
  return better(accounts, exact, max);
}
