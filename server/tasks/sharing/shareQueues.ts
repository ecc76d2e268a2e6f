import { randomUUID } from 'node:crypto';
import type { Channel, Delivery } from '../../channels/channel.ts';
import type { Scope } from '../../ledger/index.ts';
import { ChannelQueue } from '../channelQueue.ts';

export interface ShareQueueParts {
  readonly clock: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** How long somebody waits in front of the screen. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 12_000;
/** Another server that posts to the channel is done after a request. */
const HELD_LOOK_MS = 500;
/** Behind so many it would take too long. */
const WAITING_AT_MOST = 8;
/** The channels whose pace is remembered. */
const LINES = 1_000;

/** What became of it. `busy`: nothing was sent, and it was not the channel's fault. */
export type Posted =
  | Delivery
  | { readonly outcome: 'busy'; readonly reason: string; readonly retryAfterMs: number };

interface Line {
  readonly queue: ChannelQueue;
  waiting: number;
  tail: Promise<unknown>;
}

/**
 * One queue for each channel that people post to, whoever they are: one message after another, no faster than the
 * channel allows, by one server at a time. What was certainly not taken is tried again while the person waits;
 * what may have been taken is not.
 */
export class ShareQueues {
  readonly #parts: ShareQueueParts;
  readonly #holder = randomUUID();
  readonly #lines = new Map<string, Line>();

  constructor(parts: ShareQueueParts) {
    this.#parts = parts;
  }

  /** Posts when it is its turn. `send` posts once. */
  async post(
    organizationId: string,
    scope: Scope,
    channel: Pick<Channel, 'id' | 'limits'>,
    send: () => Promise<Delivery>,
  ): Promise<Posted> {
    const line = this.#lineOf(organizationId, scope, channel);
    if (line.waiting >= WAITING_AT_MOST) return busy('too many cards wait for this channel', 30_000);
    line.waiting++;
    const mine = line.tail.then(() => this.#turn(line.queue, send));
    line.tail = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      line.waiting--;
    }
  }

  #lineOf(organizationId: string, scope: Scope, channel: Pick<Channel, 'id' | 'limits'>): Line {
    const key = JSON.stringify([organizationId, channel.id]);
    const known = this.#lines.get(key);
    if (known) return known;
    const { clock, sleep } = this.#parts;
    const queue = new ChannelQueue(channel, scope, { clock, sleep, holder: this.#holder });
    const line = { queue, waiting: 0, tail: Promise.resolve() };
    const idle = this.#lines.size < LINES ? undefined : [...this.#lines].find(([, one]) => one.waiting === 0);
    if (idle) this.#lines.delete(idle[0]);
    this.#lines.set(key, line);
    return line;
  }

  async #turn(queue: ChannelQueue, send: () => Promise<Delivery>): Promise<Posted> {
    const { clock, patienceMs = PATIENCE_MS } = this.#parts;
    const patient = clock().getTime() + patienceMs;
    try {
      for (;;) {
        const pause = queue.pause.until.getTime() - clock().getTime();
        if (pause > 0 && !(await this.#waited(pause, patient))) {
          return busy('the channel asked to be left alone for a while', pause);
        }
        if (!(await queue.turn())) {
          if (await this.#waited(HELD_LOOK_MS, patient)) continue;
          return busy('another server posts to this channel', 5_000);
        }
        const delivery = await send();
        if (delivery.outcome === 'sent') queue.pause.worked();
        else queue.pause.failed(delivery, clock());
        if (delivery.outcome !== 'throttled') return delivery;
        const wait = queue.pause.until.getTime() - clock().getTime();
        if (clock().getTime() + wait > patient) return { ...delivery, retryAfterMs: wait };
      }
    } finally {
      await queue.release();
    }
  }

  /** False, at once, when it would be longer than anybody waits. */
  async #waited(ms: number, until: number): Promise<boolean> {
    const { clock, sleep } = this.#parts;
    if (clock().getTime() + ms > until) return false;
    await sleep(ms);
    return true;
  }
}

const busy = (reason: string, retryAfterMs: number): Posted => ({ outcome: 'busy', reason, retryAfterMs });
