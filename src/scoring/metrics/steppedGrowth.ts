import { compare, exact, scale, subtract, sum, ZERO } from '../exact.ts';
import type { Line, NextStep, Quantity, Side } from '../reasons.ts';
import type { SteppedGrowthRule } from '../rules.ts';
import type { Month } from '../vocabulary.ts';
import { sumOf } from './flags.ts';
import { judgeLevel, type Standing } from './judgeLevel.ts';
import { type Award, type Kind, settle } from './kind.ts';
import { levelVerdicts } from './levelVerdicts.ts';

/** What the tenants at each side's level use now and used a year ago: cents or users. */
export type GrowthCounts = readonly { readonly now: number; readonly before: number }[];

export const steppedGrowth: Kind<SteppedGrowthRule, GrowthCounts> = {
  measure(view, rule) {
    return rule.sides.map(({ level }) => {
      const { now, before } = judgeLevel(view, level);
      const month = level.side === 'azure' && rule.ofMonth ? view.acr(level.filter).at : undefined;
      const amounts = (standing: Standing, of: Month): Float64Array =>
        month ? Float64Array.from(standing.counts, (_, tenant) => month(tenant, of)) : standing.amount;
      return {
        now: sumOf(now.counts, amounts(now, view.m0)),
        before: sumOf(before.counts, amounts(before, view.m0 - 12)),
      };
    });
  },

  award,

  next(rule, counts, max) {
    const { points } = award(rule, counts, max);
    return rule.sides.flatMap(({ level: { side }, step }, i): NextStep[] => {
      const { now = 0, before = 0 } = counts[i] ?? {};
      const more = (steps(now, before, step) + 1) * step - (now - before);
      const grown = counts.map((c, j) => (j === i ? { ...c, now: c.now + more } : c));
      const gain = subtract(award(rule, grown, max).points, points);
      return compare(gain, ZERO) > 0 ? [{ code: 'growth', side, more: quantity(side, more), gain }] : [];
    });
  },

  /** Each tenant has its part of its side's points: as much as of the growth, below zero where it uses less. */
  verdicts(view, rule, counts, max) {
    const { lines } = award(rule, counts, max);
    return rule.sides.flatMap(({ level }, i) => {
      const { now = 0, before = 0 } = counts[i] ?? {};
      const { points = ZERO } = lines[i] ?? {};
      const grown = now - before;
      return levelVerdicts(view, level, (tenant) =>
        grown > 0 ? scale(points, tenant.now - tenant.before, grown) : ZERO,
      );
    });
  },
};

function award(rule: SteppedGrowthRule, counts: GrowthCounts, max: number): Award {
  const lines = rule.sides.map(({ level: { side }, step }, i): Line => {
    const { now = 0, before = 0 } = counts[i] ?? {};
    const full = steps(now, before, step);
    return {
      code: now > before ? 'growth' : 'no-growth',
      side,
      now: quantity(side, now),
      before: quantity(side, before),
      step: quantity(side, step),
      steps: full,
      points: rule.parts ? scale(exact(Math.max(0, now - before)), 1, step) : exact(full),
    };
  });
  return settle(lines, sum(lines.map((line) => line.points)), max);
}

/** Full steps of growth; a loss on one side takes nothing from the other, so each is floored by itself. */
const steps = (now: number, before: number, step: number): number =>
  Math.max(0, Math.floor((now - before) / step));

const quantity = (side: Side, amount: number): Quantity =>
  side === 'azure' ? { unit: 'usd', cents: amount } : { unit: 'users', count: amount };
