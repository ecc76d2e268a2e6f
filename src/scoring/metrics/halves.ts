import {
  add,
  clamp,
  compare,
  type Exact,
  exact,
  negate,
  ofFraction,
  scale,
  subtract,
  sum,
  ZERO,
} from '../exact.ts';
import type { Line, NextStep, Quantity, Side } from '../reasons.ts';
import type { Half, HalvesRule } from '../rules.ts';
import { type HalfCounts, measureHalf } from './halfMeasures.ts';
import { halfVerdicts } from './halfVerdicts.ts';
import { type Award, type Kind, settle } from './kind.ts';

export type HalvesCounts = readonly HalfCounts[];

export const halves: Kind<HalvesRule, HalvesCounts> = {
  measure: (view, rule) => rule.halves.map((half) => measureHalf(view, half)),
  award,

  next(rule, counts, max) {
    const { points } = award(rule, counts, max);
    return rule.halves.flatMap((half, i): NextStep[] => {
      const { up = 0, down = 0 } = counts[i] ?? {};
      const more =
        'points' in half ? Math.max(1, 1 - (up - down)) : toNextPoint(half.forMaximum, half.max, up - down);
      const changed = counts.map((c, j) => (j === i ? { ...c, up: c.up + more } : c));
      const gain = subtract(award(rule, changed, max).points, points);
      if (compare(gain, ZERO) <= 0) return [];
      if ('points' in half) return [{ code: 'tenants', side: sideOf(half), count: more, gain }];
      return [{ code: 'growth', side: sideOf(half), more: quantity(half, more), gain }];
    });
  },

  verdicts: (view, rule) => rule.halves.flatMap((half) => halfVerdicts(view, half)),
};

const sideOf = ({ counts }: Half): Side =>
  counts === 'year-crossings' || counts === 'reached-since' || counts === 'year-growth' ? 'azure' : 'm365';

const toNextPoint = (forMaximum: number, max: number, growth: number): number =>
  Math.ceil(((Math.max(0, Math.floor((growth * max) / forMaximum)) + 1) * forMaximum) / max) - growth;

function award(rule: HalvesRule, counts: HalvesCounts, max: number): Award {
  const accounts = rule.halves.map((half, i) => account(half, counts[i] ?? { up: 0, down: 0 }));
  // Counts are told uncapped over both halves; growth in points, each half floored by itself.
  const value = rule.halves.every((half) => 'points' in half)
    ? exact(counts.reduce((total, { up, down }) => total + up - down, 0))
    : sum(accounts.map(({ raw }) => (compare(raw, ZERO) > 0 ? raw : ZERO)));
  return settle(
    accounts.flatMap(({ lines }) => lines),
    value,
    max,
  );
}

function account(
  half: HalvesRule['halves'][number],
  { up, down }: HalfCounts,
): { raw: Exact; lines: Line[] } {
  const side = sideOf(half);
  const lines: Line[] =
    'points' in half
      ? [
          { code: 'tenants-won', side, count: up, points: scale(ofFraction(half.points), up) },
          { code: 'tenants-lost', side, count: down, points: negate(scale(ofFraction(half.points), down)) },
        ]
      : [
          {
            code: 'year-growth',
            now: quantity(half, up),
            before: quantity(half, down),
            points: scale(exact(up - down, half.forMaximum), half.max),
          },
        ];
  const raw = lines.reduce((total, line) => add(total, line.points), ZERO);
  const cut = subtract(clamp(raw, ZERO, exact(half.max)), raw);
  if (cut === ZERO) return { raw, lines };
  const code = compare(cut, ZERO) > 0 ? 'half-below-zero' : 'half-above-maximum';
  return { raw, lines: [...lines, { code, side, points: cut }] };
}

const quantity = (half: Half, amount: number): Quantity =>
  half.counts === 'year-growth' ? { unit: 'usd', cents: amount } : { unit: 'users', count: amount };
