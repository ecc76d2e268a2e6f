import type { Redacted } from '#contract';
import type { MetricName, NextStepDocument, PathDocument } from '#scoring';

/** A step that would earn points, and whether it would be enough by itself. */
export interface StepOnCard {
  readonly metric: MetricName;
  readonly step: Redacted<NextStepDocument>;
  readonly qualifies: boolean;
}

const AT_MOST = 2;

/** What lies most in the partner's own hands comes first. */
const ORDER: readonly NextStepDocument['code'][] = [
  'person',
  'prerequisites',
  'growth',
  'users-growth',
  'services',
  'first-uses',
  'deployments',
  'tenants',
];

/** The one step that qualifies the path, or else the steps that bring it closest. */
export function nextSteps(path: Redacted<PathDocument>): StepOnCard[] {
  if (path.qualified) return [];
  const unmet = path.unmet ?? [];
  const short = path.short ?? 0;
  const steps = path.metrics.flatMap(({ metric, points, explanation }) =>
    (explanation?.next ?? []).map((step): StepOnCard => {
      const others = unmet.filter((name) => name !== metric);
      const lifts = !unmet.includes(metric) || points + step.gain >= 1;
      return { metric, step, qualifies: others.length === 0 && lifts && step.gain >= short };
    }),
  );
  const enough = steps.filter(({ qualifies }) => qualifies).sort(byEffort);
  if (enough.length > 0) return enough.slice(0, 1);
  // A metric without its point blocks the path whatever the others earn.
  const needed = steps.filter(({ metric }) => unmet.length === 0 || unmet.includes(metric));
  return needed.sort((a, b) => b.step.gain - a.step.gain || byEffort(a, b)).slice(0, AT_MOST);
}

const byEffort = (a: StepOnCard, b: StepOnCard): number =>
  ORDER.indexOf(a.step.code) - ORDER.indexOf(b.step.code) || a.step.gain - b.step.gain;
