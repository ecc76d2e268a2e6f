import type { Columns } from '../../../src/scoring/facts/columns.ts';
import { type View, viewOf } from '../../../src/scoring/facts/view.ts';
import {
  award,
  measure,
  type Rulebook,
  rulebookOf,
  type Verdict,
  verdicts,
} from '../../../src/scoring/index.ts';
import type { MetricScore } from '../../../src/scoring/pathScore.ts';
import { type Figures, METRICS, SIDES } from './figures.ts';
import { AS_OF, M0 } from './portfolio.ts';

/** The product: each metric's points with the lines that make them up. */
export interface Scored {
  readonly view: View;
  readonly paths: readonly { readonly path: string; readonly metrics: readonly MetricScore[] }[];
}

const RULES = securityRules();

export function scoreMetrics(columns: Columns): Scored {
  const view = viewOf(columns, AS_OF, M0);
  const paths = RULES.paths.map(({ path, metrics }) => ({
    path,
    metrics: metrics
      .filter(({ metric }) => metric in METRICS)
      .map((rules): MetricScore => {
        const counts = measure(view, rules);
        return { rules, counts, ...award(rules, counts) };
      }),
  }));
  return { view, paths };
}

/** Every verdict written out with its whole chain of conditions, as a page shows it for the tenants it lists. */
export const allVerdicts = ({ view, paths }: Scored): Verdict[][] =>
  paths.flatMap(({ metrics }) => metrics.map(({ rules, counts }) => verdicts(view, rules, counts)));

export function figuresOf({ paths }: Scored): Figures {
  return Object.fromEntries(
    paths.flatMap(({ path, metrics }) =>
      metrics.flatMap(({ rules, counts }) =>
        SIDES.flatMap((side, i) =>
          Object.entries((counts as readonly object[])[i] ?? {}).map(([part, value]) => [
            `${path} ${rules.metric} ${side} ${part}`,
            value as number,
          ]),
        ),
      ),
    ),
  );
}

function securityRules(): Rulebook {
  const rulebook = rulebookOf('security-2026-07');
  if (!rulebook) throw new Error('There is no security rulebook of July 2026.');
  return rulebook;
}
