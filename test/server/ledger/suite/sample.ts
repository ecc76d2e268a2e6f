import { describe, expect, it } from 'vitest';
import { SAMPLE_ORGANIZATION, servedBy } from '../../../../server/ledger/index.ts';
import { SAMPLE, SamplePartner } from '../../../../server/tasks/samplePartner.ts';
import type { Store } from '../store.ts';

const SOME_DAY = '2026-11-20T09:00:00.000Z';
const NEXT_DAY = '2026-11-21T09:00:00.000Z';

export function sampleBehaves(newStore: () => Promise<Store>): void {
  describe('the sample partner', () => {
    it('is made once a day, whichever servers are asked for it at the same time', async () => {
      const { ledger, setClock } = await newStore();
      const sample = ledger.scope(SAMPLE_ORGANIZATION);
      const on = async (instant: string) => {
        setClock(instant);
        const servers = [1, 2].map(() => new SamplePartner(ledger, () => new Date(instant)));
        const asked = await Promise.all(servers.flatMap((server) => [server.today(), server.today()]));
        for (const partner of asked)
          expect(partner).toEqual({ partnerId: SAMPLE, name: 'Northwind Partners' });
        const chunks = await sample.standingChunks(SAMPLE);
        expect(chunks).toMatchObject([{ period: instant.slice(0, 10), version: 1, acceptedBy: SAMPLE }]);
        const scores = await sample.latestScores(SAMPLE);
        expect(scores.map(({ asOf, taking }) => [asOf, taking])).toEqual(
          Array.from({ length: 6 }, () => [instant.slice(0, 10), 1]),
        );
        return scores.map(({ month }) => month);
      };
      const [before = 0] = await on(SOME_DAY);
      const [after] = await on(NEXT_DAY);
      // On the twenty-first of a month its data has come.
      expect(after).toBe(before + 1);
    });

    it('is in an organization of its own, by which no work over all of them comes', async () => {
      const { ledger, organizationId, scope } = await newStore();
      const sample = ledger.scope(SAMPLE_ORGANIZATION);
      const own = await scope.partners();
      await new SamplePartner(ledger, () => new Date(SOME_DAY)).today();
      expect(await ledger.organizationIds()).toContain(organizationId);
      expect(await ledger.organizationIds()).not.toContain(SAMPLE_ORGANIZATION);
      // Nor does it by one that was taken off the list of those that are served.
      expect(await servedBy(ledger, [organizationId, 'elsewhere']).organizationIds()).toEqual([
        organizationId,
      ]);
      expect(await servedBy(ledger, []).organizationIds()).toEqual([]);
      expect(await sample.partners()).toMatchObject([{ partnerId: SAMPLE }]);
      expect(await sample.deeds({ limit: 10 })).toEqual([]);
      expect(await scope.partners()).toEqual(own);
      // One of its own that is called the same is another one.
      await scope.savePartner({ partnerId: SAMPLE, name: 'Ours' });
      expect(await scope.standingChunks(SAMPLE)).toEqual([]);
      expect(await scope.latestScores(SAMPLE)).toEqual([]);
      expect(await scope.readChunks(SAMPLE, await sample.standingChunks(SAMPLE))).toMatchObject([
        { pieces: [] },
      ]);
      expect(await sample.partners()).toMatchObject([{ name: 'Northwind Partners' }]);
    });
  });
}
