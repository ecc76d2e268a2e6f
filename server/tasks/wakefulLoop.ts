import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';

/** After something unexpected the next round waits this long. */
const AFTER_ERROR_MS = 60_000;

/** One piece of work again and again: when woken, and after the time that its last round has named. */
export class WakefulLoop {
  readonly #work: () => Promise<number>;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(work: () => Promise<number>, log: Log) {
    this.#work = work;
    this.#log = log;
  }

  /** Starts a round, or one more after the one that is under way. */
  wake(): void {
    void this.run();
  }

  /** The same, and settles once everything that was there when it was called has been looked at. */
  async run(): Promise<void> {
    if (this.#stopped) return;
    if (this.#round) {
      this.#again = true;
      return this.#round;
    }
    this.#round = this.#rounds().finally(() => {
      this.#round = undefined;
    });
    return this.#round;
  }

  /** Ends after the round that is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#round;
  }

  async #rounds(): Promise<void> {
    let wait = AFTER_ERROR_MS;
    do {
      this.#again = false;
      try {
        wait = await this.#work();
      } catch (error) {
        wait = AFTER_ERROR_MS;
        this.#log.error({ err: error, id: randomUUID() }, 'unexpected in the background');
      }
    } while (this.#again && !this.#stopped);
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), wait).unref();
  }
}
