import { describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';

export function leasesBehave(newStore: () => Promise<Store>): void {
  describe('a channel', () => {
    const until = (minute: number) => new Date(Date.UTC(2026, 10, 1, 8, minute));

    it('is held by one process at a time, who may keep it', async () => {
      const { scope, setClock } = await newStore();
      setClock('2026-11-01T08:00:00.000Z');
      expect(await scope.holdChannel('status', 'one', until(1))).toBe(true);
      expect(await scope.holdChannel('status', 'two', until(1))).toBe(false);
      expect(await scope.holdChannel('status', 'one', until(2))).toBe(true);
      setClock('2026-11-01T08:01:30.000Z');
      expect(await scope.holdChannel('status', 'two', until(3))).toBe(false);
      expect(await scope.holdChannel('other', 'two', until(3))).toBe(true);
    });

    it('is free for others when its time is over, or when it is given back', async () => {
      const { scope, setClock } = await newStore();
      setClock('2026-11-01T08:00:00.000Z');
      await scope.holdChannel('status', 'one', until(1));
      setClock('2026-11-01T08:01:00.000Z');
      expect(await scope.holdChannel('status', 'two', until(2))).toBe(true);
      await scope.releaseChannel('status', 'one');
      expect(await scope.holdChannel('status', 'one', until(2))).toBe(false);
      await scope.releaseChannel('status', 'two');
      expect(await scope.holdChannel('status', 'one', until(2))).toBe(true);
    });

    it('taken by many at once is taken by one', async () => {
      const { scope } = await newStore();
      const holders = Array.from({ length: 8 }, (_, i) => `process ${i}`);
      const took = await Promise.all(
        holders.map((holder) => scope.holdChannel('status', holder, until(600))),
      );
      expect(took.filter(Boolean)).toHaveLength(1);
    });
  });
}
