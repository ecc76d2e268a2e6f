import { describe, expect, it } from 'vitest';
import { PARTNER } from '../samples.ts';
import type { Store } from '../store.ts';

export function digestsBehave(newStore: () => Promise<Store>): void {
  describe('a digest', () => {
    it('is one a week, waits until it is sent, and is kept when there is nothing to tell', async () => {
      const { scope, setClock } = await newStore();
      setClock('2026-11-02T08:00:00.000Z');
      const first = { payload: { near: 1 } };
      expect(await scope.writeDigest(PARTNER, '2026-11-02', first)).toBe(true);
      expect(await scope.writeDigest(PARTNER, '2026-11-02', { payload: { near: 2 } })).toBe(false);
      expect(await scope.digests({ due: true })).toMatchObject([
        { partnerId: PARTNER, payload: { near: 1 } },
      ]);
      const later = { error: '503', nextAttemptAt: '2026-11-02T08:05:00.000Z' };
      expect(await scope.recordDigest(PARTNER, '2026-11-02', later)).toBe(true);
      expect(await scope.digests({ due: true })).toEqual([]);
      setClock('2026-11-02T08:05:00.000Z');
      expect(await scope.digests({ due: true })).toMatchObject([{ attempts: 1, lastError: '503' }]);
      expect(await scope.recordDigest(PARTNER, '2026-11-02', { activityId: 'a1' })).toBe(true);
      expect(await scope.recordDigest(PARTNER, '2026-11-02', { activityId: 'a2' })).toBe(false);
      await scope.writeDigest(PARTNER, '2026-11-09', { payload: {}, silent: 'nothing has changed' });
      expect(await scope.latestDigests()).toMatchObject([{ partnerId: PARTNER, week: '2026-11-09' }]);
      expect(await scope.digests({ partnerId: 'nobody' })).toEqual([]);
      expect(await scope.digests({ partnerId: PARTNER })).toMatchObject([
        { week: '2026-11-09', state: 'silent', lastError: 'nothing has changed' },
        { week: '2026-11-02', state: 'sent', sentAt: '2026-11-02T08:05:00.000Z' },
      ]);
    });
  });
}
