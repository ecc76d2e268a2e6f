import { describe, expect, it } from 'vitest';
import type { DeliveryPlace } from '../../../../server/ledger/index.ts';
import { NEAR, PARTNER, securityScore } from '../samples.ts';
import type { Store } from '../store.ts';

const SHARE = {
  ...{ personId: 'ada', requestHash: 'h1', partnerId: PARTNER },
  designation: 'security',
  channel: '19:status@thread.tacv2',
} as const;
const NOTICE = { event: 'certificate-expires', bucket: 'SC-200 30', recipient: 'mika' } as const;

export function deliveriesBehave(newStore: () => Promise<Store>): void {
  describe('what was told', () => {
    it('is one list of all kinds, the newest first, read page by page without a gap', async () => {
      const { scope, setClock } = await newStore();
      setClock('2026-11-02T08:00:00.000Z');
      const events = [0, 1, 2].map((epoch) => ({ ...NEAR, epoch, payload: {} }));
      await scope.saveScores(PARTNER, [securityScore()], events, [{ ...NOTICE, payload: {} }]);
      setClock('2026-11-02T09:00:00.000Z');
      await scope.writeDigest(PARTNER, '2026-11-02', { payload: {}, silent: 'nothing has changed' });
      setClock('2026-11-02T10:00:00.000Z');
      await scope.beginShare({ ...SHARE, idempotencyKey: 'k1' }, 0);
      await scope.endShare(
        { ...SHARE, idempotencyKey: 'k1' },
        { state: 'failed', reason: 'no such channel' },
      );
      await scope.beginShare({ ...SHARE, idempotencyKey: 'k2' }, 0);

      const all = await scope.deliveries({ limit: 100 });
      expect(all.map(({ kind, event, state }) => `${kind} ${event} ${state}`).toSorted()).toEqual([
        'digest digest silent',
        'event certificate-expires pending',
        ...Array(3).fill(`event ${NEAR.event} pending`),
        'share shared failed',
        'share shared sending',
      ]);
      expect(all.map(({ createdAt }) => createdAt)).toEqual(
        all.map(({ createdAt }) => createdAt).toSorted((a, b) => (a < b ? 1 : -1)),
      );
      expect(all[2]).toMatchObject({ partnerId: PARTNER, designation: '', reason: 'nothing has changed' });
      expect(JSON.stringify(all)).not.toMatch(/ada|mika/);

      const paged: string[] = [];
      let after: DeliveryPlace | undefined;
      do {
        const page = await scope.deliveries({ limit: 2, after });
        paged.push(...page.map(({ id }) => id));
        after = page.at(-1);
      } while (after);
      expect(paged).toEqual(all.map(({ id }) => id));
      expect(new Set(paged).size).toBe(7);
    });
  });
}
