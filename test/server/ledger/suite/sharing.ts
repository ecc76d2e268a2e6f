import { describe, expect, it } from 'vitest';
import { NEAR, PARTNER, securityScore } from '../samples.ts';
import type { Store } from '../store.ts';

const ORDER = {
  ...{ personId: 'ada', idempotencyKey: 'k1', requestHash: 'h1', partnerId: PARTNER },
  designation: 'security',
  channel: '19:status@thread.tacv2',
} as const;
const MINUTE = 60_000;
const NOTICE = { event: 'certificate-expires', bucket: 'SC-200 30', recipient: 'mika' } as const;

export function sharingBehaves(newStore: () => Promise<Store>): void {
  describe('what is shared', () => {
    it('is posted once for a key: posted, being posted, not known and refused are four things', async () => {
      const { scope } = await newStore();
      const begin = (more: object = {}) => scope.beginShare({ ...ORDER, ...more }, MINUTE);
      expect(await begin()).toEqual({ outcome: 'begun' });
      expect(await begin()).toEqual({ outcome: 'in-flight' });
      expect(await begin({ requestHash: 'h2' })).toEqual({ outcome: 'other-request' });
      // The same key of another person is another key.
      expect(await begin({ personId: 'mika' })).toEqual({ outcome: 'begun' });
      await scope.endShare(ORDER, { state: 'failed', reason: 'no such channel' });
      expect(await begin()).toEqual({ outcome: 'begun' });
      await scope.endShare(ORDER, { state: 'sent', messageId: 'm1', webUrl: 'https://teams/m1' });
      expect(await begin()).toEqual({ outcome: 'sent', webUrl: 'https://teams/m1' });
      // What has ended stays as it ended.
      await scope.endShare(ORDER, { state: 'failed', reason: 'late' });
      expect(await begin()).toMatchObject({ outcome: 'sent' });
      const shares = await scope.deliveries({ limit: 10 });
      expect(shares.map(({ state, attempts }) => `${state} ${attempts}`).sort()).toEqual([
        'sending 1',
        'sent 2',
      ]);
    });

    it('and was cut short is not tried again, because it may stand there', async () => {
      const { scope, setClock } = await newStore();
      await scope.beginShare(ORDER, MINUTE);
      setClock('2026-11-01T09:40:00.000Z');
      expect(await scope.beginShare(ORDER, MINUTE)).toEqual({ outcome: 'unknown' });
      expect(await scope.beginShare(ORDER, MINUTE)).toEqual({ outcome: 'unknown' });
      expect(await scope.deliveries({ limit: 10 })).toMatchObject([
        { kind: 'share', state: 'unknown', reason: 'the server ended while it was being posted' },
      ]);
    });
  });

  describe('the tokens of a person', () => {
    it('are kept as one text, replaced, and let go', async () => {
      const { scope } = await newStore();
      expect(await scope.tokenCache('ada')).toBeUndefined();
      await scope.saveTokenCache('ada', 'one');
      await scope.saveTokenCache('ada', 'two');
      expect(await scope.tokenCache('ada')).toBe('two');
      expect(await scope.tokenCache('mika')).toBeUndefined();
      await scope.saveTokenCache('ada', null);
      expect(await scope.tokenCache('ada')).toBeUndefined();
    });
  });

  describe('notices for one person', () => {
    const write = async (scope: Store['scope']) =>
      scope.saveScores(
        PARTNER,
        [securityScore()],
        [{ ...NEAR, payload: {} }],
        [
          { ...NOTICE, payload: { day: '2026-12-01' } },
          { ...NOTICE, bucket: 'SC-100 7', payload: {}, silent: 'renewed' },
        ],
      );
    const key = { partnerId: PARTNER, ...NOTICE };

    it('stand beside what the channel is told, written once, and neither sees the other', async () => {
      const { scope } = await newStore();
      expect(await write(scope)).toMatchObject({ newEvents: 3 });
      expect(await write(scope)).toMatchObject({ newEvents: 0 });
      expect(await scope.pendingEvents()).toMatchObject([{ event: NEAR.event }]);
      expect(await scope.eventLog(PARTNER)).toHaveLength(1);
      expect(await scope.pendingNotices()).toMatchObject([{ ...key, payload: { day: '2026-12-01' } }]);
      expect(await scope.noticeLog(PARTNER)).toMatchObject([
        { bucket: 'SC-100 7', state: 'silent', lastError: 'renewed' },
        { bucket: NOTICE.bucket, state: 'pending' },
      ]);
    });

    it('are put off, tried again, sent, and then no more', async () => {
      const { scope, setClock } = await newStore();
      await write(scope);
      const later = '2026-11-01T10:00:00.000Z';
      expect(await scope.recordNotice(key, { state: 'put-off', reason: 'quiet', until: later })).toBe(true);
      expect(await scope.pendingNotices()).toEqual([]);
      setClock(later);
      expect(await scope.pendingNotices()).toMatchObject([{ attempts: 0, lastError: 'quiet' }]);
      await scope.recordNotice(key, { state: 'failed', reason: '503', nextAttemptAt: later });
      expect(await scope.pendingNotices()).toMatchObject([{ attempts: 1, lastError: '503' }]);
      expect(await scope.recordNotice(key, { state: 'sent' })).toBe(true);
      expect(await scope.recordNotice(key, { state: 'sent' })).toBe(false);
      expect(await scope.noticeLog(PARTNER)).toMatchObject([
        {},
        { state: 'sent', sentAt: later, attempts: 2 },
      ]);
    });

    it('that are not tried again have failed', async () => {
      const { scope } = await newStore();
      await write(scope);
      await scope.recordNotice(key, { state: 'failed', reason: 'gone', nextAttemptAt: null });
      expect(await scope.noticeLog(PARTNER)).toMatchObject([{}, { state: 'failed', lastError: 'gone' }]);
      expect(await scope.recordNotice(key, { state: 'silent', reason: 'x' })).toBe(false);
    });
  });
}
