import type { IncompletePeriod, Scorecard } from '#contract';
import type { Designation, MetricName } from '#scoring';

/** The months and days of which rows are missing and of which something was computed: a designation, or one metric. */
export const incompleteFor = (
  { incomplete }: Pick<Scorecard, 'incomplete'>,
  designation: Designation,
  metric?: MetricName,
): readonly IncompletePeriod[] =>
  incomplete.filter(({ touches }) =>
    touches.some(
      (one) => one.designation === designation && (metric === undefined || one.metrics.includes(metric)),
    ),
  );
