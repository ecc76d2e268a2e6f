import type { PersonRow, Skilling, SkillingMetric, SkillingStep } from '#contract';

/** A column of the matrix: one step of one metric. */
export interface StepColumn {
  readonly metric: SkillingMetric;
  readonly step: SkillingStep;
}

export const stepColumns = ({ metrics }: Skilling): StepColumn[] =>
  metrics.flatMap((metric) => metric.steps.map((step) => ({ metric, step })));

/** What the person counts with in a step; nothing where they do not. */
export const inStep = ({ verdicts }: PersonRow, { metric, step }: StepColumn) =>
  verdicts
    .find((one) => one.metric === metric.metric)
    ?.verdict.steps.find((counts) => counts.step === step.step);

/** Where one more person is needed and it could be this one: what stands before scoring first, then by what it adds. */
export function openSteps(answer: Skilling, person: PersonRow | undefined): StepColumn[] {
  const isBefore = ({ step }: StepColumn): number => (step.step > 0 ? 1 : 0);
  return stepColumns(answer)
    .filter((column) => column.step.gain !== undefined && !(person && inStep(person, column)))
    .sort((a, b) => isBefore(b) - isBefore(a) || (b.step.gain ?? 0) - (a.step.gain ?? 0));
}

/** Their certifications that do not count, each once however many metrics ask for it. */
export function faultsOf({ verdicts }: PersonRow) {
  const all = verdicts.flatMap(({ verdict }) => verdict.faults);
  return [...new Map(all.map((fault) => [fault.certification, fault])).values()];
}

/** Oneself first where that may be seen; then those whose leaving costs most, then those who count in most steps. */
export function inOrder({ people, designation }: Skilling, personal: boolean): PersonRow[] {
  const cost = ({ leaving }: PersonRow): number =>
    leaving.reduce(
      (sum, one) => sum + (one.before - one.after) * (one.designation === designation ? 1_000 : 1),
      0,
    );
  const steps = ({ verdicts }: PersonRow): number =>
    verdicts.reduce((sum, { verdict }) => sum + verdict.steps.length, 0);
  const first = ({ self }: PersonRow): number => (personal && self ? 1 : 0);
  return people.toSorted((a, b) => first(b) - first(a) || cost(b) - cost(a) || steps(b) - steps(a));
}

export type Ending = 'held' | 'soon' | 'very-soon';

const DAY_MS = 86_400_000;

/** How near the end is on the day that is looked at. */
export function endingOn(asOf: string, until: string | undefined): Ending {
  if (until === undefined) return 'held';
  const days = (Date.parse(until) - Date.parse(asOf)) / DAY_MS;
  return days <= 30 ? 'very-soon' : days <= 92 ? 'soon' : 'held';
}
