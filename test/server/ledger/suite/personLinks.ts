import { describe, expect, it } from 'vitest';
import { PARTNER } from '../samples.ts';
import type { Store } from '../store.ts';

const MIKA = { account: 'mika', accountName: 'Mika Berg', by: 'mika', confirmed: false };
const ADA = { account: 'ada', accountName: 'Ada Lindqvist', by: 'ada', confirmed: false };

export function personLinksBehave(newStore: () => Promise<Store>): void {
  describe('links of people to certifications', () => {
    it('hold by their own word until they are somebody else, one for each account and each person', async () => {
      const { scope, setClock } = await newStore();
      const holding = async () =>
        (await scope.personLinks(PARTNER))
          .filter(({ endedAt }) => endedAt === null)
          .map(({ account, person }) => `${account} is ${person}`);
      expect(await scope.linkPerson(PARTNER, { ...MIKA, person: 'p1' })).toBe('done');
      expect(await scope.linkPerson(PARTNER, { ...ADA, person: 'p1' })).toBe('taken');
      setClock('2026-11-01T10:00:00.000Z');
      expect(await scope.linkPerson(PARTNER, { ...MIKA, person: 'p2' })).toBe('done');
      expect(await scope.linkPerson(PARTNER, { ...ADA, person: 'p1' })).toBe('done');
      expect(await holding()).toEqual(['ada is p1', 'mika is p2']);
      expect(await scope.linkPerson('nobody', { ...MIKA, person: 'p1' })).toBe('no-partner');
    });

    it('are confirmed, parted and refused by an admin, whose word is the last', async () => {
      const { scope } = await newStore();
      const link = { account: 'mika', person: 'p1' };
      const decide = (decision: 'confirm' | 'refuse' | 'part') =>
        scope.decideLink(PARTNER, link, { decision, by: 'admin' });
      expect(await decide('confirm')).toBe(false);
      await scope.linkPerson(PARTNER, { ...MIKA, person: 'p1' });
      expect(await scope.personLinks(PARTNER)).toMatchObject([
        { ...link, saidBy: 'mika', confirmedBy: null },
      ]);
      expect(await decide('confirm')).toBe(true);
      // Saying it once more changes nothing of it.
      expect(await scope.linkPerson(PARTNER, { ...MIKA, person: 'p1' })).toBe('done');
      expect(await scope.personLinks(PARTNER)).toMatchObject([{ confirmedBy: 'admin', endedAt: null }]);
      expect(await decide('part')).toBe(true);
      expect(await decide('part')).toBe(false);
      expect(await scope.linkPerson(PARTNER, { ...MIKA, person: 'p1' })).toBe('done');
      expect(await scope.personLinks(PARTNER)).toMatchObject([{ confirmedBy: null, endedAt: null }]);
      expect(await decide('refuse')).toBe(true);
      expect(await scope.linkPerson(PARTNER, { ...MIKA, person: 'p1' })).toBe('refused');
      const word = { ...MIKA, by: 'admin', confirmed: true, person: 'p1' };
      expect(await scope.linkPerson(PARTNER, word)).toBe('done');
      expect(await scope.personLinks(PARTNER)).toMatchObject([
        { saidBy: 'admin', confirmedBy: 'admin', endedAt: null, refused: false },
      ]);
    });
  });
}
