import { expect, it } from 'vitest';
import { columnsOf, printed, type ScoreOptions, score } from '#scoring';
import { sampleFacts } from '../../../server/sample/index.ts';
import { leavingOf } from '../../../server/tasks/pages/leaving.ts';

// What a person's leaving costs is counted without scoring everything again, and comes to the same.

const FACTS = columnsOf(sampleFacts('2026-11-20'));

it.each<ScoreOptions>([
  {},
  { on: '2026-05-31' },
  { on: '2026-07-31' },
  {
    editions: {
      'business-applications': 'business-applications-2022-10',
      'data-ai': 'data-ai-2022-10',
      'digital-app-innovation': 'digital-app-innovation-2022-10',
      infrastructure: 'infrastructure-2022-10',
      'modern-work': 'modern-work-2022-10',
      security: 'security-2022-10',
    },
  },
])('a partner without one of their people has the score that is told: %j', (options) => {
  const now = score(FACTS, options);
  let costs = 0;
  for (const { id } of FACTS.people) {
    const people = FACTS.people.filter((person) => person.id !== id);
    const then = score({ ...FACTS, people }, { on: now.asOf, ...options });
    const told = new Map(leavingOf(now, id).map((one) => [one.designation, one]));
    costs += told.size;
    for (const [i, { rulebook, selected }] of now.designations.entries()) {
      const after = then.designations[i]?.selected;
      const total = told.get(rulebook.designation)?.after ?? printed(selected.total);
      expect(total, `${rulebook.id} without ${id}`).toBe(after && printed(after.total));
      const loses = selected.qualified && !after?.qualified;
      expect(told.get(rulebook.designation)?.losesQualification ?? false).toBe(loses);
    }
  }
  expect(costs).toBeGreaterThan(0);
});
