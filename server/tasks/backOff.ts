import type { Delivery } from '../channels/channel.ts';

type Failure = Exclude<Delivery, { readonly outcome: 'sent' }>;

const FIRST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;
/** What was refused is tried again this rarely: somebody may have put it right. */
const REFUSED_MS = 60 * 60_000;
const REFUSED_AT_MOST = 48;

/** When to try again what has failed for the nth time; null for never. */
export function nextAttempt(failure: Failure, failures: number, now: Date): Date | null {
  if (failure.outcome === 'throttled' || failure.outcome === 'unreachable') {
    return new Date(now.getTime() + Math.max(failure.retryAfterMs ?? 0, grown(failures)));
  }
  if (failure.outcome === 'refused' && failure.final) return null;
  return failures >= REFUSED_AT_MOST ? null : new Date(now.getTime() + REFUSED_MS);
}

/** Twice as long each time, with some chance in it so that many do not come back at once. */
function grown(failures: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, failures - 1));
  return longest * (0.75 + Math.random() / 4);
}

/** Keeps off a channel that is in trouble: a failure of one card is a failure of the next. */
export class Pause {
  #until = 0;
  #failures = 0;

  /** Until when nothing is to be sent. */
  get until(): Date {
    return new Date(this.#until);
  }

  isOn(now: Date): boolean {
    return now.getTime() < this.#until;
  }

  failed(failure: Failure, now: Date): void {
    if (failure.outcome === 'refused' || failure.outcome === 'gone') return;
    this.#failures++;
    this.#until = nextAttempt(failure, this.#failures, now)?.getTime() ?? 0;
  }

  worked(): void {
    this.#until = 0;
    this.#failures = 0;
  }
}
