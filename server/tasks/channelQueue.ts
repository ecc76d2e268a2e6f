import type { Channel } from '../channels/channel.ts';
import { Pace } from '../channels/pace.ts';
import type { Scope } from '../ledger/index.ts';
import { Pause } from './backOff.ts';

/** Longer than a request and what is written after it take together; after a crash others wait this long. */
const HELD_MS = 60_000;

export interface QueueParts {
  readonly clock: () => Date;
  /** Rejects when it is cut short. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Names this process towards others on the same database. */
  readonly holder: string;
}

/** The one queue of a channel: one message after another, no faster than the channel allows, by one process. */
export class ChannelQueue<C extends Pick<Channel, 'id' | 'limits'> = Pick<Channel, 'id' | 'limits'>> {
  readonly channel: C;
  readonly pause = new Pause();
  readonly #scope: Scope;
  readonly #pace: Pace;
  readonly #parts: QueueParts;

  constructor(channel: C, scope: Scope, parts: QueueParts) {
    this.channel = channel;
    this.#scope = scope;
    this.#pace = new Pace(channel.limits);
    this.#parts = parts;
  }

  isPaused(): boolean {
    return this.pause.isOn(this.#parts.clock());
  }

  /** Whether this process may send to the channel for now. */
  async hold(): Promise<boolean> {
    const { clock, holder } = this.#parts;
    const until = new Date(clock().getTime() + HELD_MS);
    return this.#scope.holdChannel(this.channel.id, holder, until);
  }

  async release(): Promise<void> {
    await this.#scope.releaseChannel(this.channel.id, this.#parts.holder);
  }

  /** Waits for its turn; false when another process has taken the channel meanwhile. */
  async turn(): Promise<boolean> {
    const { clock, sleep } = this.#parts;
    for (let wait = this.#pace.waitMs(clock()); wait > 0; wait = this.#pace.waitMs(clock())) {
      await sleep(Math.min(wait, HELD_MS / 2));
      if (wait > HELD_MS / 2 && !(await this.hold())) return false;
    }
    if (!(await this.hold())) return false;
    this.#pace.sent(clock());
    return true;
  }
}
