import { describe, expect, it } from 'vitest';
import { duplicatePeople, mergePeople, separatePeople } from '../../../server/tasks/people.ts';
import { trainingCompletions } from './files.ts';
import type { Conversation, ImportInstallation } from './installation.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
const ADA = { id: 'M1', mail: 'ada@contoso.example', name: ['Ada', 'Example'] } as const;
const EXPERT = 'Microsoft Certified: Azure Solutions Architect Expert';

export function peopleTests(at: () => ImportInstallation): void {
  describe('people', () => {
    const accepted = async (org: Conversation, text: string) => {
      const { id } = await org.send(text, { partner: 'contoso' });
      const { imports } = at().background;
      expect(await imports.accept(org.organizationId, id, {}, 'ada')).toEqual({ outcome: 'done' });
    };

    it('who look alike are offered, and are one by a word only, and two again by another', async () => {
      const org = await at().organization();
      const twice = { ...ADA, id: 'M2', mail: 'ada.example@contoso.example', title: EXPERT };
      await accepted(org, trainingCompletions([ADA, twice]));
      const look = () => duplicatePeople(org.scope, 'contoso', NOW);
      const offered = await look();
      expect(offered.merged).toEqual([]);
      expect(offered.candidates).toMatchObject([
        { because: 'same-name', people: [{ id: 'M1' }, { id: 'M2' }] },
      ]);
      const merge = (person: string, into: string) =>
        mergePeople(org.scope, 'contoso', { person, into }, 'mika', NOW);
      expect(await merge('M2', 'M2')).toBe('same-person');
      expect(await merge('M2', 'M3')).toBe('unknown-person');
      expect(await merge('M2', 'M1')).toBe('done');
      expect(await look()).toMatchObject({
        candidates: [],
        merged: [
          {
            person: { id: 'M2', name: 'Ada Example', email: 'ada.example@contoso.example' },
            into: { id: 'M1', name: 'Ada Example', email: 'ada@contoso.example' },
            by: 'mika',
          },
        ],
      });
      expect(await separatePeople(org.scope, 'contoso', 'M2', 'mika')).toBe('done');
      expect(await separatePeople(org.scope, 'contoso', 'M2', 'mika')).toBe('not-merged');
      expect((await look()).candidates).toHaveLength(1);
    });

    it('of the same certificates in a newer snapshot are nothing new, on whatever day it came', async () => {
      const org = await at().organization();
      await accepted(org, trainingCompletions([ADA]));
      at().setClock('2026-11-21T09:00:00Z');
      expect(await org.send(trainingCompletions([ADA]))).toMatchObject({ state: 'nothing-new' });
      at().setClock('2026-11-20T09:00:00Z');
    });
  });
}
