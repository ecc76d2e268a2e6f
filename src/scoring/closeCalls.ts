import type { View } from './facts/view.ts';
import { award, measure } from './metrics/index.ts';
import { type Alternative, alternativesTo, type OtherReading } from './otherReadings.ts';
import { judgePath, type MetricScore, type PathScore } from './pathScore.ts';
import type { MetricRules, Rulebook } from './rulebook.ts';
import { selectPath } from './selectPath.ts';

/** Another reading under which the verdict would be the other one. */
export interface CloseCall {
  readonly row: number;
  readonly reading: OtherReading;
  /** The verdict under that reading. */
  readonly qualified: boolean;
}

export function closeCallsOf(
  rulebook: Rulebook,
  view: View,
  paths: readonly PathScore[],
  selected: PathScore,
): CloseCall[] {
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
