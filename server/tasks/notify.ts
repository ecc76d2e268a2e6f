import { randomUUID } from 'node:crypto';
import { type Language, languageOf } from '#words';
import type { Channel, Delivery } from '../channels/channel.ts';
import type { Ledger, Scope, StoredEvent } from '../ledger/index.ts';
import type { Log } from '../log.ts';
import { nextAttempt, Pause } from './backOff.ts';
import { type BuiltCard, cardFor } from './cardFor.ts';
import { type About, keyOf, subjectsOf, waitingEvents } from './waitingEvents.ts';

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
  #stopped = false;

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
      for (const about of subjectsOf(due)) {
        if (!this.#goOn(await this.#post(mail, about))) return false;
      }
    }
    return true;
  }

  /** Posts the card as it is now: with it everything is told that waits about the designation. */
  async #post(mail: Mail, about: About): Promise<Failure | undefined> {
    const { channel, log } = this.#parts;
    const { scope } = mail;
    const events = await waitingEvents(scope, about);
    const [newest] = events;
    if (!newest) return undefined;
    const key = keyOf(mail.organizationId, newest);
    let sent = this.#unrecorded.get(key);
    if (!sent) {
      const built = await this.#build(mail, about);
      if (!built.ok) return this.#notSent(mail, events, { outcome: 'refused', reason: built.reason });
      const delivery = await channel.send(built.card.message);
      if (delivery.outcome !== 'sent') return this.#notSent(mail, events, delivery);
      sent = { activityId: delivery.id, hash: built.card.hash };
      this.#unrecorded.set(key, sent);
      this.#pause.worked();
    }
    const { activityId, hash } = sent;
    // The newest last: as long as it waits, it is known here that the card stands.
    for (const older of events.slice(1)) await scope.recordSent(older, { activityId });
    await scope.recordSent(newest, { activityId, card: { channel: channel.id, cardHash: hash } });
    this.#unrecorded.delete(key);
    log.info(namesOf(mail, newest), `card posted: ${newest.event}`);
    return undefined;
  }

  async #notSent(mail: Mail, events: readonly StoredEvent[], failure: Failure): Promise<Failure> {
    const { clock, log } = this.#parts;
    for (const event of events) {
      const next = nextAttempt(failure, event.attempts + 1, clock())?.toISOString() ?? null;
      await mail.scope.recordFailed(event, { error: failure.reason, nextAttemptAt: next });
      log.warn({ ...namesOf(mail, event), ...failure, next }, `card not posted: ${event.event}`);
    }
    return failure;
  }

  async #updateCards(mail: Mail): Promise<boolean> {
    const { organizationId, scope } = mail;
    for (const partnerId of this.#touched.get(organizationId) ?? []) {
      // It may be touched again while this is going on.
      this.#touched.get(organizationId)?.delete(partnerId);
      for (const { designation } of await scope.latestScores(partnerId)) {
        if (this.#goOn(await this.#updateCard(mail, { partnerId, designation }))) continue;
        this.touch(organizationId, partnerId);
        return false;
      }
    }
    return true;
  }

  /** Edits the card in the channel where it shows something else than what is known now. */
  async #updateCard(mail: Mail, about: About): Promise<Failure | undefined> {
    const { channel, log } = this.#parts;
    const { scope } = mail;
    const { partnerId, designation } = about;
    const card = await scope.livingCard(partnerId, designation, channel.id);
    if (!card || (await waitingEvents(scope, about)).length > 0) return undefined;
    const built = await this.#build(mail, about);
    if (!built.ok) return undefined;
    const { message, hash } = built.card;
    if (hash === card.cardHash || this.#refused.has(hash)) return undefined;
    const delivery = await channel.update(card.activityId, message);
    if (delivery.outcome !== 'sent' && delivery.outcome !== 'gone') {
      if (delivery.outcome === 'refused') this.#refused.add(hash);
      log.warn({ ...namesOf(mail, about), ...delivery }, 'card not updated');
      return delivery;
    }
    // A card that somebody has removed stays away until there is a new state to tell.
    this.#pause.worked();
    const { activityId } = card;
    await scope.saveLivingCard(partnerId, designation, { channel: channel.id, activityId, cardHash: hash });
    return undefined;
  }

  /** A card that cannot be built must not keep the others from being sent. */
  async #build(mail: Mail, about: About): Promise<Built> {
    const { app, channel, log } = this.#parts;
    const { scope, organizationId, language } = mail;
    const { partnerId, designation } = about;
    const tab = { ...app, tenantId: organizationId, channelId: channel.id };
    try {
      const card = await cardFor(scope, { partnerId, designation, language, tab });
      return card ? { ok: true, card } : { ok: false, reason: 'there is no score to tell about' };
    } catch (error) {
      const id = randomUUID();
      log.error({ ...namesOf(mail, about), err: error, id }, 'a card could not be built');
      return { ok: false, reason: `the card could not be built: it is in the log under the id ${id}` };
    }
  }

  /** Nothing more is begun. */
  stop(): void {
    this.#stopped = true;
  }

  /** What is wrong with one card leaves the others alone; a channel in trouble is left alone. */
  #goOn(failure: Failure | undefined): boolean {
    const now = this.#parts.clock();
    if (failure) this.#pause.failed(failure, now);
    return !this.#pause.isOn(now) && !this.#stopped;
  }
}

type Built =
  | { readonly ok: true; readonly card: BuiltCard }
  | { readonly ok: false; readonly reason: string };

interface Mail {
  readonly organizationId: string;
  readonly scope: Scope;
  readonly language: Language;
}

const namesOf = ({ organizationId }: Mail, { partnerId, designation }: About) => ({
  organization: organizationId,
  partner: partnerId,
  designation,
});
