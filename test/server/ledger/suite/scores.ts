import { describe, expect, it } from 'vitest';
import { NEAR, PARTNER, securityScore } from '../samples.ts';
import type { Store } from '../store.ts';

export function scoresBehave(newStore: () => Promise<Store>): void {
  describe('scores', () => {
    it('come back with their receipts, one for each designation', async () => {
      const { scope, setClock } = await newStore();
      setClock('2026-11-01T02:15:00.007Z');
      const security = securityScore();
      const azure = securityScore({ designation: 'data-ai', path: 'single', total: 71, qualified: true });
      const saved = await scope.saveScores(PARTNER, [security, azure], []);
      expect(saved).toEqual({ ok: true, newScores: 2, newEvents: 0 });
      const taken = { taking: 1, takenAt: '2026-11-01T02:15:00.007Z' };
      expect(await scope.latestScores(PARTNER)).toEqual([
        { ...azure, ...taken },
        { ...security, ...taken },
      ]);
    });

    it('keep every printed digit and any text', async () => {
      const { scope } = await newStore();
      const document = { name: 'A\u0000B \ud800 💾', z: 1, a: 0.1 + 0.2 };
      await scope.saveScores(PARTNER, [securityScore({ total: 33.333333, document })], []);
      const [latest] = await scope.latestScores(PARTNER);
      expect(latest?.total).toBe(33.333333);
      expect(latest?.document).toEqual(document);
      expect(Object.keys(latest?.document ?? {})).toEqual(['name', 'z', 'a']);
    });

    it('taken again for the same day with the same result add nothing', async () => {
      const { scope } = await newStore();
      await scope.saveScores(PARTNER, [securityScore()], []);
      expect(await scope.saveScores(PARTNER, [securityScore()], [])).toMatchObject({ newScores: 0 });
      expect(await scope.scoreHistory(PARTNER, 'security')).toHaveLength(1);
    });

    it('of a corrected day stand beside the first, and the newest counts', async () => {
      const { scope } = await newStore();
      const first = securityScore();
      const corrected = securityScore({ total: 70, qualified: true });
      for (const score of [first, corrected]) await scope.saveScores(PARTNER, [score], []);
      expect(await scope.latestScores(PARTNER)).toMatchObject([{ total: 70, qualified: true, taking: 2 }]);
      expect(await scope.scoreHistory(PARTNER, 'security')).toMatchObject([{ total: 70, taking: 2 }]);
      expect(await scope.saveScores(PARTNER, [first], [])).toMatchObject({ newScores: 1 });
      expect(await scope.latestScores(PARTNER)).toMatchObject([{ total: 66.666667, taking: 3 }]);
    });

    it('make a history by day, without explanations', async () => {
      const { scope } = await newStore();
      for (const asOf of ['2026-10-31', '2026-08-31', '2026-09-30']) {
        await scope.saveScores(PARTNER, [securityScore({ asOf })], []);
      }
      const days = async (within?: { from?: string; to?: string }) =>
        (await scope.scoreHistory(PARTNER, 'security', within)).map((score) => score.asOf);
      expect(await days()).toEqual(['2026-08-31', '2026-09-30', '2026-10-31']);
      expect(await days({ from: '2026-09-30' })).toEqual(['2026-09-30', '2026-10-31']);
      expect(await days({ from: '2026-09-01', to: '2026-09-30' })).toEqual(['2026-09-30']);
      expect((await scope.scoreHistory(PARTNER, 'security'))[0]).not.toHaveProperty('document');
      expect(await scope.scoreHistory(PARTNER, 'modern-work')).toEqual([]);
      expect(await scope.latestScores(PARTNER)).toMatchObject([{ asOf: '2026-10-31' }]);
    });

    it('and their events are written together or not at all', async () => {
      const { scope } = await newStore();
      const impossible = { ...NEAR, epoch: 1.5, payload: {} };
      await expect(
        scope.saveScores(PARTNER, [securityScore()], [{ ...NEAR, payload: {} }, impossible]),
      ).rejects.toThrow();
      expect(await scope.latestScores(PARTNER)).toEqual([]);
      expect(await scope.eventLog(PARTNER)).toEqual([]);
    });

    it('need a partner that is known', async () => {
      const { scope } = await newStore();
      const refused = { ok: false, code: 'unknown-partner' };
      expect(await scope.saveScores('nobody', [securityScore()], [])).toEqual(refused);
    });
  });
}
