import { expect, it } from 'vitest';
import { DESIGNATIONS } from '#scoring';
import { skillingOf } from '../../../server/tasks/pages/skilling.ts';
import { knownSample } from './knownSample.ts';

// What one more person would bring to a step of the sample partner.

const known = knownSample();

it.each(DESIGNATIONS)(
  '%s: only steps that bring something are told to, never one beyond the maximum',
  (designation) => {
    const answer = skillingOf(known, { designation }, { role: 'admin', names: true });
    if (!answer.ok) throw new Error('The sample has this designation.');
    for (const { steps, points, max } of answer.value.metrics) {
      const isOpen = steps.every(({ have, need = 0 }) => have >= need);
      for (const { step, gain, have, need = 0, earnable } of steps) {
        const helps = step === 0 ? isOpen && points < max : have < need;
        expect(gain !== undefined).toBe(helps && earnable.every((anyOf) => anyOf.length > 0));
        if (step === 0 && gain !== undefined) expect(gain).toBeGreaterThan(0);
      }
    }
  },
);
