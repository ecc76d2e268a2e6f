import type { FeedClock } from '../../../server/feed/feedClock.ts';

export interface VirtualClock extends FeedClock {
  /** What was waited for so far, in milliseconds. */
  readonly waits: readonly number[];
  advance(ms: number): void;
  /** Lets the time of everything run out that waits for an answer right now. */
  expireDeadlines(): void;
  /** Called when a wait begins. */
  onSleep: (ms: number) => void;
}

/** A clock on which waiting takes no time: a sleep sets it forward. */
export function virtualClock(start = '2026-11-20T06:00:00.000Z'): VirtualClock {
  let now = Date.parse(start);
  const waits: number[] = [];
  let deadlines: AbortController[] = [];
  const clock: VirtualClock = {
    waits,
    onSleep: () => undefined,
    now: () => new Date(now),
    advance(ms) {
      now += ms;
    },
    async sleep(ms, signal) {
      signal.throwIfAborted();
      waits.push(ms);
      now += ms;
      clock.onSleep(ms);
      signal.throwIfAborted();
    },
    deadline() {
      const controller = new AbortController();
      deadlines.push(controller);
      return controller.signal;
    },
    expireDeadlines() {
      for (const deadline of deadlines) deadline.abort(new DOMException('late', 'TimeoutError'));
      deadlines = [];
    },
  };
  return clock;
}
