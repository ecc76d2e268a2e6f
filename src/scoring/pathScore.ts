import { atLeast, compare, type Exact, exact, greatest, subtract, sum, ZERO } from './exact.ts';
import type { Counts } from './metrics/index.ts';
import type { Line } from './reasons.ts';
import type { MetricRules, Rulebook } from './rulebook.ts';
import type { MetricName, PathName } from './vocabulary.ts';

export interface PathScore {
  readonly path: PathName;
  readonly total: Exact;
  readonly qualified: boolean;
  readonly metrics: readonly MetricScore[];
  /** What is missing to 70. */
  readonly short: Exact;
  /** Metrics below what each needs. */
  readonly unmet: readonly MetricName[];
}

export interface MetricScore {
  readonly rules: MetricRules;
  readonly counts: Counts[keyof Counts];
  readonly points: Exact;
  readonly value: Exact;
  readonly lines: readonly Line[];
}

/** Points that qualify a path. */
export const NEEDED: Exact = exact(70);
const ONE: Exact = exact(1);

/** A path's total and verdict from its metrics; needs no facts. */
export function judgePath(
  path: PathName,
  minimum: Rulebook['minimum'],
  metrics: readonly MetricScore[],
): PathScore {
  const total = sum(metrics.map(({ points }) => points));
  const meets = (points: Exact): boolean =>
    minimum === 'one-point' ? atLeast(points, ONE) : compare(points, ZERO) > 0;
  const unmet = metrics.filter(({ points }) => !meets(points)).map(({ rules }) => rules.metric);
  const qualified = unmet.length === 0 && atLeast(total, NEEDED);
  return { path, metrics, total, qualified, unmet, short: greatest(ZERO, subtract(NEEDED, total)) };
}
