import type { Leaving } from '#contract';
import {
  award,
  type DesignationScore,
  judgePath,
  type MetricScore,
  measure,
  type PathScore,
  printed,
  type Score,
  selectPath,
} from '#scoring';

/**
 * What every designation would lose without a person. Nothing that customers earn changes with them: the steps they
 * count in are counted without them, so that this takes no longer for a partner of many customers.
 */
export function leavingOf({ designations }: Score, person: string): readonly Leaving[] {
  return designations.flatMap((designation): Leaving[] => {
    const after = selectedWithout(designation, person);
    const totals = { before: printed(designation.selected.total), after: printed(after.total) };
    if (totals.before === totals.after) return [];
    const losesQualification = designation.selected.qualified && !after.qualified;
    return [{ designation: designation.rulebook.designation, ...totals, losesQualification }];
  });
}

/** The path that would count. Who assigns it by something else than points asks no people. */
function selectedWithout({ rulebook, view, selected, paths }: DesignationScore, person: string): PathScore {
  const { columns } = view;
  const alone = {
    ...view,
    columns: { ...columns, people: columns.people.filter(({ id }) => id === person) },
  };
  const without = paths.map(({ path, metrics }) =>
    judgePath(
      path,
      rulebook.minimum,
      metrics.map((metric) =>
        metric.rules.rule.kind === 'people' ? metricWithout(metric, measure(alone, metric.rules)) : metric,
      ),
    ),
  );
  if (rulebook.choice.by === 'better') return selectPath(view, rulebook.choice, without);
  return without.find(({ path }) => path === selected.path) ?? selected;
}

/** A person counts once in a step: a step has one fewer without them, or as many. */
function metricWithout(metric: MetricScore, own: MetricScore['counts']): MetricScore {
  const { rules, counts } = metric;
  if (!('prerequisites' in counts) || !('prerequisites' in own)) return metric;
  const rest = {
    prerequisites: counts.prerequisites.map((have, i) => have - (own.prerequisites[i] ?? 0)),
    scoring: counts.scoring - own.scoring,
  };
  return { rules, counts: rest, ...award(rules, rest) };
}
