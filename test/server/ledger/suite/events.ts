import { describe, expect, it } from 'vitest';
import { NEAR, PARTNER, securityScore } from '../samples.ts';
import type { Store } from '../store.ts';

const KEY = { partnerId: PARTNER, ...NEAR };
const AT_RISK = { designation: 'security', event: 'at-risk', epoch: 1, bucket: '60' } as const;

export function eventsBehave(newStore: () => Promise<Store>): void {
  const waiting = async ({ scope }: Store) => (await scope.pendingEvents()).map(({ event }) => event);

  describe('events', () => {
    it('wait in the order they were written', async () => {
      const store = await newStore();
      store.setClock('2026-11-01T08:00:00.000Z');
      const two = [
        { ...NEAR, payload: { total: 68 } },
        { ...AT_RISK, payload: {} },
      ];
      expect(await store.scope.saveScores(PARTNER, [], two)).toEqual({
        ok: true,
        newScores: 0,
        newEvents: 2,
      });
      expect(await waiting(store)).toEqual(['near', 'at-risk']);
      expect((await store.scope.pendingEvents(1))[0]).toEqual({
        ...KEY,
        payload: { total: 68 },
        state: 'pending',
        createdAt: '2026-11-01T08:00:00.000Z',
        attempts: 0,
        nextAttemptAt: '2026-11-01T08:00:00.000Z',
        lastError: null,
        activityId: null,
        sentAt: null,
      });
    });

    it('of a known key are left alone', async () => {
      const store = await newStore();
      await store.scope.saveScores(PARTNER, [], [{ ...NEAR, payload: { total: 68 } }]);
      await store.scope.recordSent(KEY, { activityId: '1' });
      const again = [
        { ...NEAR, payload: { total: 69 } },
        { ...NEAR, epoch: 1, payload: {} },
      ];
      expect(await store.scope.saveScores(PARTNER, [securityScore()], again)).toMatchObject({ newEvents: 1 });
      expect(await store.scope.pendingEvents()).toMatchObject([{ epoch: 1 }]);
      const log = await store.scope.eventLog(PARTNER);
      expect(log.find(({ epoch }) => epoch === 0)).toMatchObject({ payload: { total: 68 }, state: 'sent' });
    });

    it('that were sent wait no longer, and their card stands', async () => {
      const store = await newStore();
      await store.scope.saveScores(PARTNER, [], [{ ...NEAR, payload: {} }]);
      store.setClock('2026-11-01T10:00:00.000Z');
      const sent = { activityId: 'a1', card: { channel: 'status', activityId: 'a1', cardHash: 'h1' } };
      expect(await store.scope.recordSent(KEY, sent)).toBe(true);
      expect(await store.scope.recordSent(KEY, { activityId: 'a2' })).toBe(false);
      expect(await store.scope.recordFailed(KEY, { error: 'late', nextAttemptAt: null })).toBe(false);
      expect(await waiting(store)).toEqual([]);
      expect(await store.scope.eventLog(PARTNER)).toMatchObject([
        {
          state: 'sent',
          attempts: 1,
          activityId: 'a1',
          sentAt: '2026-11-01T10:00:00.000Z',
          nextAttemptAt: null,
        },
      ]);
      expect(await store.scope.livingCard(PARTNER, 'security', 'status')).toEqual({
        channel: 'status',
        activityId: 'a1',
        cardHash: 'h1',
        updatedAt: '2026-11-01T10:00:00.000Z',
      });
    });

    it('that nobody is told are kept, and wait for nothing', async () => {
      const store = await newStore();
      const silent = { ...NEAR, payload: {}, silent: 'long ago' };
      await store.scope.saveScores(PARTNER, [], [silent, { ...AT_RISK, payload: {} }]);
      expect(await waiting(store)).toEqual(['at-risk']);
      expect(await store.scope.recordSilent({ partnerId: PARTNER, ...AT_RISK }, 'switched off')).toBe(true);
      expect(await store.scope.recordSilent(KEY, 'again')).toBe(false);
      expect(await store.scope.eventLog(PARTNER)).toMatchObject([
        { event: 'at-risk', state: 'silent', lastError: 'switched off', nextAttemptAt: null },
        { event: 'near', state: 'silent', lastError: 'long ago', nextAttemptAt: null },
      ]);
    });

    it('that are put off have not been tried', async () => {
      const store = await newStore();
      await store.scope.saveScores(PARTNER, [], [{ ...NEAR, payload: {} }]);
      const later = { until: '2026-11-02T00:00:00.000Z', reason: 'quiet hours' };
      expect(await store.scope.putOff(KEY, later)).toBe(true);
      expect(await waiting(store)).toEqual([]);
      await store.scope.lookAgain();
      expect(await waiting(store)).toEqual(['near']);
      await store.scope.putOff(KEY, later);
      store.setClock('2026-11-02T00:00:00.000Z');
      expect(await store.scope.pendingEvents()).toMatchObject([{ attempts: 0, lastError: 'quiet hours' }]);
    });

    it('follow from all the scores of a partner where that is asked for', async () => {
      const { scope } = await newStore();
      await scope.saveEnrolment(
        PARTNER,
        { designation: 'security', enrolled: true, anniversary: '2026-02-28', path: null },
        'ada',
      );
      await scope.saveScores(PARTNER, [securityScore({ asOf: '2026-09-30' })], []);
      const judged = { total: ['1', '3'], unmet: 2 } as const;
      const newest = securityScore({ judged });
      const saved = await scope.saveScores(PARTNER, [newest], ({ lines, enrolments }) => {
        expect(lines.map(({ asOf, judged: by }) => [asOf, by])).toEqual([
          ['2026-09-30', null],
          ['2026-10-31', judged],
        ]);
        expect(enrolments).toMatchObject([{ anniversary: '2026-02-28', enrolled: true, saidBy: 'ada' }]);
        return [{ ...NEAR, payload: { lines: lines.length } }];
      });
      expect(saved).toEqual({ ok: true, newScores: 1, newEvents: 1 });
    });

    it('that failed are due again later, or never', async () => {
      const store = await newStore();
      store.setClock('2026-11-01T08:00:00.000Z');
      await store.scope.saveScores(PARTNER, [], [{ ...NEAR, payload: {} }]);
      const retry = { error: '429', nextAttemptAt: '2026-11-01T08:05:00.000Z' };
      expect(await store.scope.recordFailed(KEY, retry)).toBe(true);
      await store.scope.lookAgain();
      expect(await waiting(store)).toEqual([]);
      store.setClock('2026-11-01T08:05:00.000Z');
      expect(await store.scope.pendingEvents()).toMatchObject([{ attempts: 1, lastError: '429' }]);
      expect(await store.scope.recordFailed(KEY, { error: 'gone', nextAttemptAt: null })).toBe(true);
      expect(await waiting(store)).toEqual([]);
      expect(await store.scope.eventLog(PARTNER)).toMatchObject([
        { state: 'failed', attempts: 2, lastError: 'gone', nextAttemptAt: null },
      ]);
    });
  });
}
