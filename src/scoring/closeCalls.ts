import type { View } from './facts/view.ts';
import { award, measure } from './metrics/index.ts';
import { type Alternative, alternativesTo, type OtherReading } from './otherReadings.ts';
import type { MetricRules } from './rulebook.ts';
import { type DesignationScore, judgePath, type MetricScore } from './score.ts';
import { selectPath } from './selectPath.ts';

/** Another reading under which the verdict would be the other one. */
export interface CloseCall {
  readonly row: number;
  readonly reading: OtherReading;
  /** The verdict under that reading. */
  readonly qualified: boolean;
}

export function closeCallsOf(score: Omit<DesignationScore, 'closeCalls'>): CloseCall[] {
  const { rulebook, view, paths, selected } = score;
  return alternativesTo(rulebook).flatMap((alternative): CloseCall[] => {
    const { row, reading, minimum, choice } = alternative;
    const reread = paths.map(({ path, metrics }) =>
      judgePath(
        path,
        minimum,
        metrics.map((metric) => rescored(view, metric, alternative)),
      ),
    );
    const { qualified } = selectPath(view, choice, reread);
    return qualified === selected.qualified ? [] : [{ row, reading, qualified }];
  });
}

/** Only what the reading touches is awarded again, and counted again only where it must be. */
function rescored(view: View, known: MetricScore, { reread, recounts }: Alternative): MetricScore {
  const rule = reread(known.rules.rule);
  if (rule === known.rules.rule) return known;
  const rules: MetricRules = { ...known.rules, rule };
  const counts = recounts ? measure(view, rules) : known.counts;
  return { rules, counts, ...award(rules, counts) };
}
