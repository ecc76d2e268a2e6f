import { clamp, type Exact, exact, subtract, sum, ZERO } from '../exact.ts';
import type { View } from '../facts/view.ts';
import type { Line, NextStep, Verdict } from '../reasons.ts';
import type { Rule } from '../rules.ts';
import type { Day } from '../vocabulary.ts';

/**
 * A kind of rule: how it counts, what the counts earn, what the next points cost, and what became of
 * each subject. Only the first and the last need facts: a what-if on counts runs the others alone.
 */
export interface Kind<R extends Rule, Counts> {
  measure(view: View, rule: R): Counts;
  award(rule: R, counts: Counts, max: number): Award;
  /** Alternatives, each of them enough by itself; on the day it can still be taken. */
  next(rule: R, counts: Counts, max: number, asOf: Day): NextStep[];
  verdicts(view: View, rule: R, counts: Counts, max: number): Verdict[];
}

export interface Award {
  readonly points: Exact;
  /** The raw measure, never clamped. */
  readonly value: Exact;
  readonly lines: readonly Line[];
}

/** Points between zero and the maximum; what is cut off for it is a line of its own. */
export function settle(lines: readonly Line[], value: Exact, max: number): Award {
  const raw = sum(lines.map((line) => line.points));
  const points = clamp(raw, ZERO, exact(max));
  const cut = subtract(points, raw);
  if (cut === ZERO) return { points, value, lines };
  return {
    points,
    value,
    lines: [...lines, { code: points === ZERO ? 'below-zero' : 'above-maximum', points: cut }],
  };
}
