import { randomUUID } from 'node:crypto';
import type { Designation } from '#scoring';
import { type Language, languageOf } from '#words';
import type { Channel, Delivery } from '../channels/channel.ts';
import type { Ledger, Scope, StoredEvent } from '../ledger/index.ts';
import type { Log } from '../log.ts';
import { nextAttempt, Pause } from './backOff.ts';
import { type BuiltCard, cardFor } from './cardFor.ts';

// The event table says what is to be told; this sends it. A new state is a new post, and the card of it is edited
// as long as only its numbers move. Delivery is at least once: a crash after the channel has taken a card and
// before that is recorded leads to one more post, and nothing else does.

export interface NotifyParts {
  readonly ledger: Ledger;
  readonly channel: Channel;
  readonly clock: () => Date;
  readonly log: Log;
  /** The app's id in Teams, and the address of this server. */
  readonly app: { readonly appId: string; readonly publicUrl: string };
}

type Failure = Exclude<Delivery, { readonly outcome: 'sent' }>;

export class Notifier {
  readonly #parts: NotifyParts;
  readonly #pause = new Pause();
  /** Partners whose cards may no longer show what is known. */
  readonly #touched = new Map<string, Set<string>>();
  /** What the channel has taken and the ledger has not: it is recorded, never sent again. */
  readonly #unrecorded = new Map<string, { readonly activityId: string; readonly hash: string }>();
  /** Updates that were refused: the same is not tried again. */
  readonly #refused = new Set<string>();

  constructor(parts: NotifyParts) {
    this.#parts = parts;
  }

  /** A partner has been scored: its cards are looked at in the next sweep. */
  touch(organizationId: string, partnerId: string): void {
    const partners = this.#touched.get(organizationId) ?? new Set();
    this.#touched.set(organizationId, partners.add(partnerId));
  }

  /** From when on a sweep may do something that this one could not. */
  get pausedUntil(): Date {
    return this.#pause.until;
  }

  /** Sends everything that is due and brings the cards up to date, until something does not work. */
  async sweep(): Promise<void> {
    const { ledger, clock } = this.#parts;
    for (const organizationId of await ledger.organizationIds()) {
      if (this.#pause.isOn(clock())) return;
      const scope = ledger.scope(organizationId);
      const language = languageOf((await scope.organization())?.language ?? '');
      const mail = { organizationId, scope, language };
      if (!(await this.#sendEvents(mail))) return;
      if (!(await this.#updateCards(mail))) return;
    }
  }

  async #sendEvents(mail: Mail): Promise<boolean> {
    // Each is sent or put off, so that fewer and fewer are due.
    for (let due = await mail.scope.pendingEvents(); due.length > 0; due = await mail.scope.pendingEvents()) {
      for (const events of byCard(due)) {
        const [newest] = events;
        const failure = newest && (await this.#post(mail, newest, events));
        if (failure && !this.#goOn(failure)) return false;
      }
    }
    return true;
  }

  /** Posts the card of the newest event; with it the older ones about the same designation are told as well. */
  async #post(mail: Mail, newest: StoredEvent, events: readonly StoredEvent[]): Promise<Failure | undefined> {
    const { channel, log } = this.#parts;
    const { scope, organizationId } = mail;
    const key = keyOf(organizationId, newest);
    let sent = this.#unrecorded.get(key);
    if (!sent) {
      const built = await this.#build(mail, newest);
      if (!built.ok) return this.#notSent(mail, newest, events, { outcome: 'refused', reason: built.reason });
      const delivery = await channel.send(built.card.message);
      if (delivery.outcome !== 'sent') return this.#notSent(mail, newest, events, delivery);
      sent = { activityId: delivery.id, hash: built.card.hash };
      this.#unrecorded.set(key, sent);
      this.#pause.worked();
    }
    const { activityId, hash } = sent;
    await scope.recordSent(newest, { activityId, card: { channel: channel.id, cardHash: hash } });
    for (const older of events.slice(1)) await scope.recordSent(older, { activityId });
    this.#unrecorded.delete(key);
    log.info({ organization: organizationId, ...namesOf(newest) }, 'card posted');
    return undefined;
  }

  async #notSent(
    { scope, organizationId }: Mail,
    newest: StoredEvent,
    events: readonly StoredEvent[],
    failure: Failure,
  ): Promise<Failure> {
    const { clock, log } = this.#parts;
    const next = nextAttempt(failure, newest.attempts + 1, clock())?.toISOString() ?? null;
    for (const event of events)
      await scope.recordFailed(event, { error: failure.reason, nextAttemptAt: next });
    log.warn({ organization: organizationId, ...namesOf(newest), ...failure, next }, 'card not posted');
    return failure;
  }

  async #updateCards(mail: Mail): Promise<boolean> {
    const { organizationId, scope } = mail;
    for (const partnerId of this.#touched.get(organizationId) ?? []) {
      for (const { designation } of await scope.latestScores(partnerId)) {
        const failure = await this.#updateCard(mail, partnerId, designation);
        if (failure && !this.#goOn(failure)) return false;
      }
      this.#touched.get(organizationId)?.delete(partnerId);
    }
    return true;
  }

  /** Edits the card in the channel where it shows something else than what is known now. */
  async #updateCard(mail: Mail, partnerId: string, designation: Designation): Promise<Failure | undefined> {
    const { channel, log } = this.#parts;
    const { scope, organizationId } = mail;
    const card = await scope.livingCard(partnerId, designation, channel.id);
    if (!card || (await hasWaiting(scope, partnerId, designation))) return undefined;
    const built = await this.#build(mail, { partnerId, designation });
    if (!built.ok) return undefined;
    const { message, hash } = built.card;
    if (hash === card.cardHash || this.#refused.has(hash)) return undefined;
    const delivery = await channel.update(card.activityId, message);
    if (delivery.outcome !== 'sent' && delivery.outcome !== 'gone') {
      if (delivery.outcome === 'refused') this.#refused.add(hash);
      log.warn(
        { organization: organizationId, partner: partnerId, designation, ...delivery },
        'card not updated',
      );
      return delivery;
    }
    // A card that somebody has removed stays away until there is a new state to tell.
    this.#pause.worked();
    const { activityId } = card;
    await scope.saveLivingCard(partnerId, designation, { channel: channel.id, activityId, cardHash: hash });
    return undefined;
  }

  /** A card that cannot be built must not keep the others from being sent. */
  async #build({ scope, organizationId, language }: Mail, { partnerId, designation }: About): Promise<Built> {
    const { app, channel, log } = this.#parts;
    const tab = { ...app, tenantId: organizationId, channelId: channel.id };
    try {
      const card = await cardFor(scope, { partnerId, designation, language, tab });
      return card ? { ok: true, card } : { ok: false, reason: 'there is no score to tell about' };
    } catch (error) {
      const id = randomUUID();
      log.error(
        { err: error, id, organization: organizationId, partner: partnerId, designation },
        'unexpected',
      );
      return { ok: false, reason: `the card could not be built: it is in the log under the id ${id}` };
    }
  }

  /** What is wrong with one card leaves the others alone; a channel in trouble is left alone. */
  #goOn(failure: Failure): boolean {
    const now = this.#parts.clock();
    this.#pause.failed(failure, now);
    return !this.#pause.isOn(now);
  }
}

type Built =
  | { readonly ok: true; readonly card: BuiltCard }
  | { readonly ok: false; readonly reason: string };

interface About {
  readonly partnerId: string;
  readonly designation: Designation;
}

interface Mail {
  readonly organizationId: string;
  readonly scope: Scope;
  readonly language: Language;
}

/** Events about one partner's designation are told by one card; the newest comes first. */
function byCard(events: readonly StoredEvent[]): StoredEvent[][] {
  const groups = Map.groupBy(events, ({ partnerId, designation }) =>
    JSON.stringify([partnerId, designation]),
  );
  return [...groups.values()].map((group) => group.toReversed());
}

async function hasWaiting(scope: Scope, partnerId: string, designation: Designation): Promise<boolean> {
  const events = await scope.eventLog(partnerId);
  return events.some((event) => event.designation === designation && event.state === 'pending');
}

const keyOf = (
  organizationId: string,
  { partnerId, designation, event, epoch, bucket }: StoredEvent,
): string => JSON.stringify([organizationId, partnerId, designation, event, epoch, bucket]);

const namesOf = ({ partnerId, designation, event }: StoredEvent) => ({
  partner: partnerId,
  designation,
  event,
});
