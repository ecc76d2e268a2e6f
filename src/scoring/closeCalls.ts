import { award, measure } from './metrics/index.ts';
import { alternativesTo, type OtherReading } from './otherReadings.ts';
import type { MetricRules } from './rulebook.ts';
import { type DesignationScore, judgePath, type MetricScore, type PathScore } from './score.ts';
import { selectPath } from './selectPath.ts';

/** Another reading under which the verdict would be the other one. */
export interface CloseCall {
  readonly row: number;
  readonly reading: OtherReading;
  /** The verdict under that reading. */
  readonly qualified: boolean;
}

export function closeCallsOf(score: Omit<DesignationScore, 'closeCalls'>): CloseCall[] {
  return alternativesTo(score.rulebook).flatMap(({ row, reading, rulebook }): CloseCall[] => {
    const paths = rulebook.paths.map((rules, i): PathScore => {
      const known = score.paths[i]?.metrics ?? [];
      const metrics = rules.metrics.map((metric, j) => rescored(score, metric, known[j]));
      return judgePath(rules.path, rulebook.minimum, metrics);
    });
    const { qualified } = selectPath(score.view, rulebook.choice, paths);
    return qualified === score.selected.qualified ? [] : [{ row, reading, qualified }];
  });
}

/** Only what the reading touches is counted again. */
function rescored(
  { view }: Pick<DesignationScore, 'view'>,
  rules: MetricRules,
  known: MetricScore | undefined,
): MetricScore {
  if (known?.rules === rules) return known;
  const counts = known && sameCounts(rules, known.rules) ? known.counts : measure(view, rules);
  return { rules, counts, ...award(rules, counts) };
}

/** Readings of points leave the counts as they are. */
function sameCounts({ rule: a }: MetricRules, { rule: b }: MetricRules): boolean {
  if (a.kind === 'stepped-growth' && b.kind === 'stepped-growth') return a.ofMonth === b.ofMonth;
  if (a.kind === 'percent-growth' && b.kind === 'percent-growth') return a.of === b.of;
  return true;
}
