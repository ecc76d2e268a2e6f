import { compare, exact, negate, ofFraction, scale, subtract, ZERO } from '../exact.ts';
import type { Line } from '../reasons.ts';
import type { NetCountRule } from '../rulebook.ts';
import { type Award, type Kind, settle } from './kind.ts';
import { judgeLevel } from './levels.ts';
import { tenantVerdicts } from './tenantVerdicts.ts';

/** Tenants won and lost over the year, one pair for each level of the rule. */
export type NetCounts = readonly { readonly won: number; readonly lost: number }[];

export const netCount: Kind<NetCountRule, NetCounts> = {
  measure(view, rule) {
    return rule.levels.map((level) => {
      const { now, before } = judgeLevel(view, level);
      let won = 0;
      let lost = 0;
      for (let t = 0; t < now.counts.length; t++) {
        if (now.counts[t] !== 0 && before.counts[t] === 0) won++;
        else if (now.counts[t] === 0 && before.counts[t] !== 0) lost++;
      }
      return { won, lost };
    });
  },

  award,

  next(rule, counts, max) {
    // Below zero, the first tenants only make good for those that were lost.
    const count = Math.max(1, 1 - net(counts));
    const more = counts.map((side, i) => (i === 0 ? { ...side, won: side.won + count } : side));
    const gain = subtract(award(rule, more, max).points, award(rule, counts, max).points);
    return compare(gain, ZERO) > 0 ? [{ code: 'tenants', count, gain }] : [];
  },

  verdicts: (view, rule) =>
    rule.levels.flatMap((level) => tenantVerdicts(view, level, ofFraction(rule.points))),
};

function award(rule: NetCountRule, counts: NetCounts, max: number): Award {
  const each = ofFraction(rule.points);
  const lines = rule.levels.flatMap(({ side }, i): Line[] => {
    const { won = 0, lost = 0 } = counts[i] ?? {};
    return [
      { code: 'tenants-won', side, count: won, points: scale(each, won) },
      { code: 'tenants-lost', side, count: lost, points: negate(scale(each, lost)) },
    ];
  });
  return settle(lines, exact(net(counts)), max);
}

const net = (counts: NetCounts): number => counts.reduce((total, { won, lost }) => total + won - lost, 0);
