import { pause } from './feedClock.ts';
import type { FeedContext } from './feedContext.ts';
import { CANCELLED, type FeedFailure, type FeedResult } from './problem.ts';

/** What came of one try: an outcome to stay with, or a failure that may pass. */
export type Try<T> =
  | { readonly kind: 'final'; readonly result: FeedResult<T> }
  | { readonly kind: 'again'; readonly failure: FeedFailure; readonly waitMs?: number };

export const final = <T>(result: FeedResult<T>): Try<T> => ({ kind: 'final', result });

/** Tries until the outcome is final or patience ends: exponential back-off with jitter, or as long as asked for. */
export async function persist<T>(
  step: string,
  context: FeedContext,
  attempt: () => Promise<Try<T>>,
): Promise<FeedResult<T>> {
  const { limits, clock, log, signal } = context;
  for (let count = 1; ; count++) {
    const outcome = await attempt();
    if (outcome.kind === 'final') return outcome.result;
    const waitMs = outcome.waitMs ?? backoff(count, context);
    const { problem } = outcome.failure;
    if (waitMs > limits.longestRetryAfterMs) {
      const retryAt = new Date(clock.now().getTime() + waitMs);
      return { ok: false, problem: { ...problem, retryAt } };
    }
    if (count >= limits.attempts) return outcome.failure;
    log.warn({ step, count, waitMs, code: problem.code, detail: problem.detail }, 'feed: trying again');
    if ((await pause(clock, waitMs, signal)) === 'cancelled') return CANCELLED;
  }
}

/** Half of it is certain, half is chance: many who failed together do not come back together. */
export function backoff(count: number, { limits, random }: FeedContext): number {
  const full = Math.min(limits.firstBackoffMs * 2 ** (count - 1), limits.longestBackoffMs);
  return Math.round(full / 2 + (random() * full) / 2);
}

/** How long an answer asks to be left alone: Retry-After in seconds or as a date. */
export function retryAfterMs(headers: Headers, now: Date): number | undefined {
  const value = headers.get('Retry-After')?.trim();
  if (!value) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // A date of HTTP begins with the name of a day; to Date.parse many a number is a date, too.
  const at = /^[A-Z][a-z]/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
