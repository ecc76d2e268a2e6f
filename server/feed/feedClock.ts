import { setTimeout as wait } from 'node:timers/promises';

/** Time as the feed sees it: what it reads, waits for and loses patience by. */
export interface FeedClock {
  now(): Date;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Aborted when the time is over. */
  deadline(ms: number): AbortSignal;
}

export const realClock: FeedClock = {
  now: () => new Date(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
  deadline: (ms) => AbortSignal.timeout(ms),
};

/** Waits, or says that the wait was cut short. */
export async function pause(
  clock: FeedClock,
  ms: number,
  signal: AbortSignal,
): Promise<'waited' | 'cancelled'> {
  if (signal.aborted) return 'cancelled';
  try {
    await clock.sleep(ms, signal);
    return 'waited';
  } catch (error) {
    if (signal.aborted) return 'cancelled';
    throw error;
  }
}

/** The form of a point in time that the Insights API takes: no fractions of a second. */
export const apiTime = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
