import type { RequestHandler } from 'express';
import { sendBusy } from './busy.ts';

export interface OverloadBounds {
  /** So many requests are worked on at a time; more would only wait, and take memory while they do. */
  readonly requests: number;
  /** The server comes to its turns this late, again and again, and no longer keeps up. */
  readonly delayMs: number;
}

export const OVERLOAD: OverloadBounds = { requests: 400, delayMs: 2_000 };

const LOOK_EVERY_MS = 500;
const RETRY_SECONDS = 2;

/** How late the server comes to its turns. */
export class Lateness {
  readonly #bound: number;
  readonly #timer: NodeJS.Timeout;
  #expected = performance.now() + LOOK_EVERY_MS;
  #late = 0;

  constructor(boundMs: number) {
    this.#bound = boundMs;
    this.#timer = setInterval(() => this.look(performance.now()), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** One long turn is no overload, only one after the other is. */
  get tooLate(): boolean {
    return this.#late > 2;
  }

  look(now: number): void {
    this.#late = now - this.#expected > this.#bound ? this.#late + 1 : 0;
    this.#expected = now + LOOK_EVERY_MS;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

/** Turns requests away while the server has more in hand than it can do, so that those in hand are done. */
export function shedLoad(bounds: OverloadBounds = OVERLOAD): RequestHandler {
  const lateness = new Lateness(bounds.delayMs);
  let inHand = 0;
  return (_request, response, next) => {
    if (inHand >= bounds.requests || lateness.tooLate) {
      const detail = 'The server has more to do than it can. Try again in a moment.';
      return sendBusy(response, 'overloaded', detail, RETRY_SECONDS);
    }
    inHand++;
    response.once('close', () => {
      inHand--;
    });
    next();
  };
}
