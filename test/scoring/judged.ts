import {
  award,
  columnsOf,
  type FactsDocument,
  type MetricRules,
  measure,
  next,
  printed,
  verdicts,
} from '#scoring';
import { lastClosedMonth } from '../../src/scoring/calendar.ts';
import { viewOf } from '../../src/scoring/facts/view.ts';

/** One metric of a portfolio by itself, through both stages: counted, awarded and explained. */
export function judged(document: FactsDocument, rules: MetricRules) {
  const view = viewOf(columnsOf(document), document.asOf, lastClosedMonth(document.asOf));
  const counts = measure(view, rules);
  const { points, value, lines } = award(rules, counts);
  return {
    points: printed(points),
    value: printed(value),
    lines,
    next: () => next(rules, counts, document.asOf),
    verdicts: () => verdicts(view, rules, counts),
    tenants: () => verdicts(view, rules, counts).filter((verdict) => verdict.subject === 'tenant'),
  };
}
