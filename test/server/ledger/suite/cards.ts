import { describe, expect, it } from 'vitest';
import { PARTNER } from '../samples.ts';
import type { Store } from '../store.ts';

export function cardsBehave(newStore: () => Promise<Store>): void {
  describe('the living card', () => {
    it('is one for each partner, designation and channel, and is replaced', async () => {
      const { scope, setClock } = await newStore();
      await scope.saveLivingCard(PARTNER, 'security', {
        channel: 'status',
        activityId: 'a1',
        cardHash: 'h1',
      });
      await scope.saveLivingCard(PARTNER, 'data-ai', { channel: 'status', activityId: 'a2', cardHash: 'h2' });
      setClock('2026-11-02T00:30:00.000Z');
      await scope.saveLivingCard(PARTNER, 'security', {
        channel: 'status',
        activityId: 'a1',
        cardHash: 'h3',
      });
      expect(await scope.livingCard(PARTNER, 'security', 'status')).toEqual({
        channel: 'status',
        activityId: 'a1',
        cardHash: 'h3',
        updatedAt: '2026-11-02T00:30:00.000Z',
      });
      expect(await scope.livingCard(PARTNER, 'data-ai', 'status')).toMatchObject({ activityId: 'a2' });
      expect(await scope.livingCard(PARTNER, 'security', 'other channel')).toBeUndefined();
    });
  });
}
