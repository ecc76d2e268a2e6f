import { type Condition, type MetricScore, printed, type TenantVerdict } from '#scoring';

/**
 * What a tenant that does not count would add to the metric if it did. Absent where it counts already, where it is
 * too large to count – nobody makes a customer smaller – and where that depends on how much it uses.
 */
export function gainIfFixed(metric: MetricScore, verdict: TenantVerdict): number | undefined {
  if (verdict.standing === 'won' || verdict.standing === 'kept' || verdict.standing === 'taken-over') return;
  if (verdict.now.some(isTooMuch)) return;
  const each = worth(metric, verdict);
  if (each === undefined) return;
  const { max } = metric.rules;
  // What was cut off at zero or at the maximum counts again once there is more, or less.
  const earned = metric.lines
    .filter(({ code }) => code !== 'above-maximum' && code !== 'below-zero')
    .reduce((sum, { points }) => sum + printed(points), 0);
  const within = (points: number): number => Math.min(max, Math.max(0, points));
  return Math.round((within(earned + each) - within(earned)) * 1e6) / 1e6;
}

/** Beyond the upper end of what counts here: nothing is missing. */
const isTooMuch = ({ met, have, distance }: Condition): boolean =>
  !met && distance === undefined && have !== undefined && 'unit' in have;

/** The points of one tenant, where all tenants earn the same. */
function worth({ rules: { rule }, lines }: MetricScore, { option }: TenantVerdict): number | undefined {
  if (rule.kind === 'net-count' || rule.kind === 'monthly-adds') return rule.points[0] / rule.points[1];
  if (rule.kind !== 'option-deployments') return undefined;
  const isChosen = lines.some((line) => line.code === 'deployments' && line.option === option);
  const points = rule.options.find((one) => one.option === option)?.points;
  return isChosen && points ? points[0] / points[1] : undefined;
}
