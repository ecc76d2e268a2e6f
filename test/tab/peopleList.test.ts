import { expect, test } from 'vitest';
import type { PersonRow, Skilling, SkillingStep } from '#contract';
import { openSteps } from '../../src/tab/pages/people/peopleList.ts';

const step = (number: number, more: Partial<SkillingStep> = {}): SkillingStep => ({
  ...{ step: number, holds: [['SC-100']], earnable: [['SC-100']], have: 0 },
  ...more,
});
const metrics = [
  {
    ...({ metric: 'intermediate-certifications', points: 10, max: 40 } as const),
    steps: [step(1), step(0, { gain: 6.666667 })],
  },
  {
    ...({ metric: 'advanced-certifications', points: 0, max: 20 } as const),
    steps: [step(1, { have: 1, need: 2, gain: 4 }), step(2), step(0)],
  },
];
const answer = { metrics } as unknown as Skilling;
const places = (person?: PersonRow) =>
  openSteps(answer, person).map(({ metric, step: { step: number } }) => [metric.metric, number]);

test('only steps that bring something are open, what stands before scoring first', () => {
  expect(places()).toEqual([
    ['advanced-certifications', 1],
    ['intermediate-certifications', 0],
  ]);
});

test('nobody is sent to where they count already', () => {
  const counts = { steps: [{ step: 1, certifications: ['SC-100'] }], faults: [] };
  const verdicts: PersonRow['verdicts'] = [{ metric: 'advanced-certifications', verdict: counts }];
  expect(places({ person: 'p1', verdicts, leaving: [] })).toEqual([['intermediate-certifications', 0]]);
});
