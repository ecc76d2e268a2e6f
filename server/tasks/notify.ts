import { randomUUID } from 'node:crypto';
import type { Channel } from '../channels/channel.ts';
import type { Ledger, Scope } from '../ledger/index.ts';
import type { Log } from '../log.ts';
import { ChannelQueue } from './channelQueue.ts';
import { sendDigests, writeDigests } from './digest.ts';
import { type Mail, type Memory, type Outcome, postCard, updateCard } from './postman.ts';
import { subjectsOf } from './subjects.ts';
import { type Wishes, wishesOf } from './wishes.ts';

// The event table says what is to be told; this sends it. A new state is a new post, and the card of it is edited
// as long as only its numbers move. Delivery is at least once: a crash after the channel has taken a card and
// before that is recorded leads to one more post, and nothing else does.

export interface NotifyParts {
  readonly ledger: Ledger;
  /** Where an organization's cards go; none while it has no channel. */
  readonly channelOf: (scope: Scope, organizationId: string, wishes: Wishes) => Promise<Channel | undefined>;
  readonly clock: () => Date;
  /** Rejects when it is cut short. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
  /** The app's id in Teams, and the address of this server. */
  readonly app: { readonly appId: string; readonly publicUrl: string };
}

export class Notifier {
  readonly #parts: NotifyParts;
  readonly #holder: string;
  readonly #queues = new Map<string, ChannelQueue<Channel>>();
  readonly #memory: Memory = { unrecorded: new Map(), refused: new Set(), weeks: new Map() };
  /** Partners whose cards may no longer show what is known. */
  readonly #touched = new Map<string, Set<string>>();
  readonly #stopping = new AbortController();

  constructor(parts: NotifyParts) {
    this.#parts = parts;
    // An embedded database belongs to one process: what the one before held is this one's.
    this.#holder = parts.ledger.engine === 'embedded' ? 'embedded' : randomUUID();
  }

  /** A partner has been scored: its cards are looked at in the next sweep. */
  touch(organizationId: string, partnerId: string): void {
    const partners = this.#touched.get(organizationId) ?? new Set();
    this.#touched.set(organizationId, partners.add(partnerId));
  }

  /** When a channel that is left alone now may be tried again. */
  get pausedUntil(): Date | undefined {
    const paused = [...this.#queues.values()].filter((queue) => queue.isPaused());
    if (paused.length === 0) return undefined;
    return new Date(Math.min(...paused.map(({ pause }) => pause.until.getTime())));
  }

  /** Sends everything that is due and brings the cards up to date: every channel by itself. */
  async sweep(): Promise<void> {
    const organizations = await this.#parts.ledger.organizationIds();
    const swept = await Promise.allSettled(organizations.map((id) => this.#sweepOne(id)));
    for (const one of swept) {
      if (one.status === 'rejected' && !this.#stopping.signal.aborted) throw one.reason;
    }
  }

  /** Nothing more is begun. */
  stop(): void {
    this.#stopping.abort();
  }

  async #sweepOne(organizationId: string): Promise<void> {
    const { ledger, channelOf, clock, log, app } = this.#parts;
    const scope = ledger.scope(organizationId);
    const wishes = await wishesOf(scope);
    const channel = await channelOf(scope, organizationId, wishes);
    if (channel === undefined) return;
    const queue = this.#queueOf(organizationId, channel, scope);
    if (queue.isPaused() || !(await queue.hold())) return;
    try {
      const partners = await scope.partners();
      const names = new Map(partners.map(({ partnerId, name }) => [partnerId, name]));
      const mail = { organizationId, scope, wishes, queue, clock, log, app, names, memory: this.#memory };
      await writeDigests(mail);
      if (!(await this.#sendEvents(mail))) return;
      await this.#updateCards(mail);
      if (!queue.isPaused()) await sendDigests(mail, (outcome) => this.#goesOn(mail, outcome));
    } finally {
      await queue.release();
    }
  }

  async #sendEvents(mail: Mail): Promise<boolean> {
    // Each is sent or put off, so that fewer and fewer are due.
    for (let due = await mail.scope.pendingEvents(); due.length > 0; due = await mail.scope.pendingEvents()) {
      for (const about of subjectsOf(due)) {
        if (!this.#goesOn(mail, await postCard(mail, about))) return false;
      }
    }
    return true;
  }

  async #updateCards(mail: Mail): Promise<void> {
    const { organizationId, scope } = mail;
    for (const partnerId of this.#touched.get(organizationId) ?? []) {
      // It may be touched again while this is going on.
      this.#touched.get(organizationId)?.delete(partnerId);
      for (const { designation } of await scope.latestScores(partnerId)) {
        if (this.#goesOn(mail, await updateCard(mail, { partnerId, designation }))) continue;
        this.touch(organizationId, partnerId);
        return;
      }
    }
  }

  /** What is wrong with one card leaves the others alone; a channel in trouble is left alone. */
  #goesOn({ queue, clock }: Mail, outcome: Outcome): boolean {
    if (outcome === 'not-our-turn') return false;
    if (outcome !== 'done') queue.pause.failed(outcome, clock());
    return !queue.isPaused() && !this.#stopping.signal.aborted;
  }

  /** A channel that is set up anew has a queue of its own; its pace goes on. */
  #queueOf(organizationId: string, channel: Channel, scope: Scope): ChannelQueue<Channel> {
    const key = JSON.stringify([organizationId, channel.id]);
    const known = this.#queues.get(key);
    if (known?.channel === channel) return known;
    const { clock, sleep } = this.#parts;
    const rest = (ms: number) => sleep(ms, this.#stopping.signal);
    const queue = new ChannelQueue(channel, scope, { clock, sleep: rest, holder: this.#holder });
    this.#queues.set(key, queue);
    return queue;
  }
}
