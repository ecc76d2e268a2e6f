import { compare, exact, type Fraction, negate, ofFraction, scale, subtract, ZERO } from '../exact.ts';
import type { Line, NextStep, Side } from '../reasons.ts';
import type { NetCountRule } from '../rules.ts';
import { changes } from './flags.ts';
import { judgeLevel } from './judgeLevel.ts';
import { type Award, type Kind, settle } from './kind.ts';
import { levelVerdicts } from './levelVerdicts.ts';
import { pointsFor } from './tenantVerdict.ts';

/** Tenants won and lost over the year, one pair for each level of the rule. */
export type NetCounts = readonly { readonly won: number; readonly lost: number }[];

export const netCount: Kind<NetCountRule, NetCounts> = {
  measure(view, rule) {
    return rule.levels.map((level) => {
      const { now, before } = judgeLevel(view, level);
      return changes(now.counts, before.counts);
    });
  },

  award: (rule, counts, max) => netAward(rule.points, sidesOf(rule), counts, max),
  next: (rule, counts, max) => netNext(rule.points, sidesOf(rule), counts, max),
  verdicts: (view, rule) =>
    rule.levels.flatMap((level) =>
      levelVerdicts(view, level, ({ standing }) => pointsFor(standing, ofFraction(rule.points))),
    ),
};

const sidesOf = (rule: NetCountRule): Side[] => rule.levels.map(({ side }) => side);

export function netAward(points: Fraction, sides: readonly Side[], counts: NetCounts, max: number): Award {
  const each = ofFraction(points);
  const lines: Line[] = [];
  sides.forEach((side, i) => {
    const { won, lost } = counts[i] ?? NOBODY;
    lines.push({ code: 'tenants-won', side, count: won, points: scale(each, won) });
    lines.push({ code: 'tenants-lost', side, count: lost, points: negate(scale(each, lost)) });
  });
  return settle(lines, exact(net(counts)), max);
}

export function netNext(
  points: Fraction,
  sides: readonly Side[],
  counts: NetCounts,
  max: number,
): NextStep[] {
  // Below zero, the first tenants only make good for those that were lost.
  const count = Math.max(1, 1 - net(counts));
  const more = counts.map((side, i) => (i === 0 ? { ...side, won: side.won + count } : side));
  const gain = subtract(
    netAward(points, sides, more, max).points,
    netAward(points, sides, counts, max).points,
  );
  return compare(gain, ZERO) > 0 ? [{ code: 'tenants', count, gain }] : [];
}

const NOBODY = { won: 0, lost: 0 };

const net = (counts: NetCounts): number => counts.reduce((total, { won, lost }) => total + won - lost, 0);
