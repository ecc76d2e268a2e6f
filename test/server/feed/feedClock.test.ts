import { expect, test } from 'vitest';
import { apiTime, pause, realClock } from '../../../server/feed/feedClock.ts';

const running = new AbortController().signal;

test('the real clock waits, stops waiting when told to, and loses patience', async () => {
  const before = realClock.now().getTime();
  expect(await pause(realClock, 1, running)).toBe('waited');
  expect(realClock.now().getTime()).toBeGreaterThanOrEqual(before);

  const cancelled = new AbortController();
  const waiting = pause(realClock, 3_600_000, cancelled.signal);
  cancelled.abort();
  expect(await waiting).toBe('cancelled');
  expect(await pause(realClock, 3_600_000, AbortSignal.abort())).toBe('cancelled');

  const deadline = realClock.deadline(1);
  await new Promise((resolve) => deadline.addEventListener('abort', resolve));
  expect(deadline.aborted).toBe(true);
});

test('a wait that fails for another reason is no cancelling', async () => {
  const broken = { ...realClock, sleep: () => Promise.reject(new Error('no timers')) };
  await expect(pause(broken, 1, running)).rejects.toThrow('no timers');
});

test('points in time have no fractions of a second', () => {
  expect(apiTime(new Date('2026-11-20T06:00:00.987Z'))).toBe('2026-11-20T06:00:00Z');
});
