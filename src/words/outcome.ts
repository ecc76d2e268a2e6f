import type { MetricName } from '#scoring';
import { type Numbers, printedPoints } from './numbers.ts';

/** Where a path stands, with what it takes to say so. */
export interface Outcome {
  readonly standing: 'qualified' | 'blocked' | 'short';
  /** What the printed total lacks of 70; 0 when nothing is missing. */
  readonly missing: number;
  /** Metrics below what each needs, and whether all of them have nothing at all. */
  readonly unmet: readonly MetricName[];
  readonly unmetAreZero: boolean;
  /** Whether every metric has a whole point. */
  readonly eachHasPoint: boolean;
}

/** A path as it is printed, with an explanation or without one. */
export interface PrintedPath {
  readonly total: number;
  readonly qualified: boolean;
  readonly short?: number;
  readonly unmet?: readonly MetricName[];
  readonly metrics: readonly { readonly metric: MetricName; readonly points: number }[];
}

export const NEEDED = 70;

export function outcomeOf(path: PrintedPath): Outcome {
  const { total, qualified, metrics } = path;
  const unmet = path.unmet ?? metrics.filter(({ points }) => points <= 0).map(({ metric }) => metric);
  const unmetPoints = metrics.filter(({ metric }) => unmet.includes(metric)).map(({ points }) => points);
  const short = path.short ?? Math.max(0, NEEDED - total);
  // A millionth of a point is missing where the print has rounded it away.
  const hidden = short === 0 && !qualified && unmet.length === 0;
  const missing = hidden || short > 0 ? NEEDED - printedPoints(belowNeeded(total)) : 0;
  return {
    standing: qualified ? 'qualified' : missing === 0 ? 'blocked' : 'short',
    missing,
    unmet,
    unmetAreZero: unmetPoints.every((points) => points === 0),
    eachHasPoint: metrics.every(({ points }) => points >= 1),
  };
}

/** A path's total; one that fell short of 70 by less than can be printed is not printed as 70. */
export function totalOf(path: PrintedPath, numbers: Numbers): string {
  const { missing } = outcomeOf(path);
  return numbers.points(missing > 0 ? belowNeeded(path.total) : path.total);
}

const belowNeeded = (total: number): number => Math.min(total, NEEDED - 0.000001);
