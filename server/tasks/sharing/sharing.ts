import { createHash } from 'node:crypto';
import type { ShareChannels, SharePost, ShareTeams } from '#contract';
import { graphChannel } from '../../channels/graph.ts';
import type { GraphAddress } from '../../channels/graphCall.ts';
import { channelsOf, joinedTeams, type Listing } from '../../channels/graphTeams.ts';
import type { Asking, OnBehalfOf, PersonToken } from '../../identity/onBehalfOf.ts';
import type { Person } from '../../identity/person.ts';
import type { Ledger, Partner } from '../../ledger/index.ts';
import type { Log } from '../../log.ts';
import { nextAttempt } from '../backOff.ts';
import { type CardAsked, type ShareCardOutcome, shareCard } from './shareCard.ts';
import type { Posted, ShareQueues } from './shareQueues.ts';

// "Share to channel": a card in a channel of the person's own choice, posted in their name.

export interface SharingParts extends GraphAddress {
  readonly ledger: Ledger;
  readonly onBehalfOf: OnBehalfOf;
  readonly queues: ShareQueues;
  readonly sleep: (ms: number) => Promise<void>;
  readonly app: { readonly appId: string; readonly publicUrl: string };
  readonly log: Log;
  /** Where a person agrees that the app acts for them: their organization's page of the sign-in service. */
  readonly consentUrl: (tenant: string) => string;
  readonly clientId: string;
  /** Learns what came of each. */
  readonly delivered?: ((kind: 'share', outcome: Posted['outcome']) => void) | undefined;
}

export type NoToken = Exclude<PersonToken, { readonly ok: true }>;
export type NotReached =
  | NoToken
  | {
      readonly ok: false;
      readonly code: 'graph-refused' | 'graph-unreachable';
      readonly reason: string;
      readonly retryAfterMs?: number;
    };
export type NotShared =
  | NotReached
  | Exclude<ShareCardOutcome, { readonly ok: true }>
  | { readonly ok: false; readonly code: 'key-in-flight' | 'key-used' }
  | { readonly ok: false; readonly code: 'share-unknown'; readonly reason: string };
export type Shared = { readonly ok: true; readonly webUrl: string | null } | NotShared;

export interface ShareAsked extends SharePost {
  readonly partner: Partner;
  readonly idempotencyKey: string;
}

/** What reading the person's teams and posting for them takes, and nothing else. */
export const SHARE_SCOPES = ['ChannelMessage.Send', 'Team.ReadBasic.All', 'Channel.ReadBasic.All'].map(
  (scope) => `https://graph.microsoft.com/${scope}`,
);

/** Longer than posting takes, with all who wait before it. */
const LONGEST_MS = 5 * 60_000;
/** Nobody looks at a list that does not come for longer. */
const LONGEST_WAIT_MS = 8_000;

export class Sharing {
  readonly #parts: SharingParts;

  constructor(parts: SharingParts) {
    this.#parts = parts;
  }

  teams(asking: Asking): Promise<Listed<ShareTeams>> {
    return this.#listed(asking, (token) => joinedTeams(this.#parts, token));
  }

  channels(asking: Asking, teamId: string): Promise<Listed<ShareChannels>> {
    return this.#listed(asking, (token) => channelsOf(this.#parts, token, teamId));
  }

  card(tenant: string, asked: Omit<CardAsked, 'tab' | 'now'>, channelId?: string): Promise<ShareCardOutcome> {
    const { ledger, app, clock } = this.#parts;
    const tab = { ...app, tenantId: tenant, ...(channelId !== undefined && { channelId }) };
    return shareCard(ledger.scope(tenant), { ...asked, tab, now: clock() });
  }

  /** The page on which the person agrees; `claims` is what the sign-in service has asked for on top. */
  consentAddress({ tenant, mails }: Person, page: string, claims?: string): string {
    const { consentUrl, clientId, app } = this.#parts;
    const query = new URLSearchParams({
      client_id: clientId,
      // Nobody redeems the code: that the person agreed is all that is wanted, and the fragment stays in the browser.
      ...{ response_type: 'code', response_mode: 'fragment', prompt: 'consent' },
      redirect_uri: `${app.publicUrl}${page}`,
      scope: SHARE_SCOPES.join(' '),
      // Which of their accounts is meant.
      ...(mails[0] !== undefined && { login_hint: mails[0] }),
      ...(claims !== undefined && { claims }),
    });
    return `${consentUrl(tenant)}?${query}`;
  }

  /** Posts the card, once for a key whatever happens. */
  async share(asking: Asking, asked: ShareAsked): Promise<Shared> {
    const { ledger, onBehalfOf, log } = this.#parts;
    const { tenant, id: personId } = asking;
    const { teamId, channelId, message, idempotencyKey, partner, designation } = asked;
    const built = await this.card(tenant, asked, channelId);
    if (!built.ok) return built;
    const token = await onBehalfOf.token(asking, SHARE_SCOPES);
    if (!token.ok) return token;
    const channel = graphChannel({ ...this.#parts, teamId, channelId, token: token.token, text: message });
    const scope = ledger.scope(tenant);
    const key = { personId, idempotencyKey };
    const order = { partnerId: partner.partnerId, designation, channel: channel.id };
    const begun = await scope.beginShare({ ...key, ...order, requestHash: hashOf(asked) }, LONGEST_MS);
    if (begun.outcome === 'sent') return { ok: true, webUrl: begun.webUrl };
    if (begun.outcome === 'in-flight') return { ok: false, code: 'key-in-flight' };
    if (begun.outcome === 'other-request') return { ok: false, code: 'key-used' };
    if (begun.outcome === 'unknown') return unknown('posting it was cut short');
    const posted = await this.#parts.queues.post(tenant, scope, channel, () => channel.send(built.message));
    this.#parts.delivered?.('share', posted.outcome);
    const names = { organization: tenant, partner: partner.partnerId, designation };
    if (posted.outcome === 'sent') {
      await scope.endShare(key, { state: 'sent', messageId: posted.id, webUrl: channel.webUrl });
      log.info(names, 'card shared');
      return { ok: true, webUrl: channel.webUrl };
    }
    const state = mayStandThere(posted) ? 'unknown' : 'failed';
    await scope.endShare(key, { state, reason: posted.reason });
    log.warn({ ...names, ...posted }, 'card not shared');
    if (state === 'unknown') return unknown(posted.reason);
    const code =
      posted.outcome === 'refused' || posted.outcome === 'gone' ? 'graph-refused' : 'graph-unreachable';
    const retryAfterMs = 'retryAfterMs' in posted ? posted.retryAfterMs : undefined;
    return { ok: false, code, reason: posted.reason, ...(retryAfterMs && { retryAfterMs }) };
  }

  /** Reading does no harm twice: a service in trouble is asked again while the person waits. */
  async #listed<T>(asking: Asking, list: (token: string) => Promise<Listing<T>>): Promise<Listed<T>> {
    const { onBehalfOf, clock, sleep } = this.#parts;
    const token = await onBehalfOf.token(asking, SHARE_SCOPES);
    if (!token.ok) return token;
    for (let failures = 1; ; failures++) {
      const found = await list(token.token);
      if (found.ok) return found;
      const { failure } = found;
      const { outcome, reason } = failure;
      if (outcome === 'refused') return { ok: false, code: 'graph-refused', reason };
      const wait = (nextAttempt(failure, failures, clock())?.getTime() ?? 0) - clock().getTime();
      if (failures > 1 || wait > LONGEST_WAIT_MS) return { ok: false, code: 'graph-unreachable', reason };
      await sleep(wait);
    }
  }
}

export type Listed<T> = { readonly ok: true; readonly value: T } | NotReached;

const unknown = (reason: string): Shared => ({ ok: false, code: 'share-unknown', reason });

/** A line that went dead and a service in trouble do not tell whether the card arrived before. */
const mayStandThere = (posted: Posted): boolean =>
  (posted.outcome === 'unreachable' && !posted.notSent) ||
  (posted.outcome === 'refused' && posted.final === true);

function hashOf({ designation, path, teamId, channelId, message, partner }: ShareAsked): string {
  const asked = [partner.partnerId, designation, path ?? null, teamId, channelId, message ?? null];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}
