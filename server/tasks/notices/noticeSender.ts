import { createHash, randomUUID } from 'node:crypto';
import { type Language, words } from '#words';
import type { Activity, ActivityFeed } from '../../channels/activityFeed.ts';
import { tabLink } from '../../channels/cards/tabLink.ts';
import type { Delivery } from '../../channels/channel.ts';
import { Pace } from '../../channels/pace.ts';
import type { Ledger, Scope, StoredNotice } from '../../ledger/index.ts';
import type { Log } from '../../log.ts';
import { nextAttempt } from '../backOff.ts';
import { ChannelQueue } from '../channelQueue.ts';
import { holdOfHour } from '../holds.ts';
import { dayIn } from '../localTime.ts';
import { type Wishes, wishesOf } from '../wishes.ts';
import { isNoticeStillSo, type NoticePayload } from './certificateNotices.ts';

// Sends what one person alone is told, through the activity feed. As with cards the event table is the truth: at
// least once, and once more for a crash between sending and recording, which takes the place of the first in the
// person's feed.

export interface NoticeParts {
  readonly ledger: Ledger;
  /** The feed of an organization's people. */
  readonly feedOf: (organizationId: string) => ActivityFeed;
  readonly clock: () => Date;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
  readonly app: { readonly appId: string; readonly publicUrl: string };
  /** Learns what came of each. */
  readonly delivered?: ((kind: 'notice', outcome: Delivery['outcome']) => void) | undefined;
}

/** An app in an organization: 5 in a second. A person: 10 in a minute. */
const FEED = { id: 'activity feed', limits: [{ messages: 5, withinMs: 1_000 }] } as const;
const PERSON = [{ messages: 10, withinMs: 60_000 }] as const;
/** Until somebody has installed the app in a team. */
const NO_TEAM_MS = 60 * 60_000;
/** A person is in one of them, or in none. */
const TEAMS_TRIED = 10;

export class NoticeSender {
  readonly #parts: NoticeParts;
  readonly #holder: string;
  readonly #queues = new Map<string, ChannelQueue>();
  readonly #people = new Map<string, Pace>();
  readonly #unrecorded = new Set<string>();
  readonly #stopping = new AbortController();

  constructor(parts: NoticeParts) {
    this.#parts = parts;
    this.#holder = parts.ledger.engine === 'embedded' ? 'embedded' : randomUUID();
  }

  async sweep(): Promise<void> {
    for (const organizationId of await this.#parts.ledger.organizationIds()) {
      if (this.#stopping.signal.aborted) return;
      await this.#sweepOne(organizationId);
    }
  }

  stop(): void {
    this.#stopping.abort();
  }

  async #sweepOne(organizationId: string): Promise<void> {
    const scope = this.#parts.ledger.scope(organizationId);
    const queue = this.#queueOf(organizationId, scope);
    if (queue.isPaused() || (await scope.pendingNotices(1)).length === 0 || !(await queue.hold())) return;
    try {
      const wishes = await wishesOf(scope);
      const teams = await teamsOf(scope, wishes);
      // Each is sent, put off or closed, so that fewer and fewer are due.
      for (let due = await scope.pendingNotices(); due.length > 0; due = await scope.pendingNotices()) {
        for (const notice of due) {
          if (!(await this.#tell({ organizationId, scope, wishes, teams, queue }, notice))) return;
        }
      }
    } finally {
      await queue.release();
    }
  }

  /** False when the feed is to be left alone. */
  async #tell(at: At, notice: StoredNotice): Promise<boolean> {
    const { organizationId, scope, wishes, teams, queue } = at;
    const { clock, log } = this.#parts;
    const key = JSON.stringify([organizationId, notice.partnerId, notice.event, notice.bucket]);
    if (!this.#unrecorded.has(key)) {
      const held = await this.#hold(at, notice);
      if (held) return scope.recordNotice(notice, held).then(() => true);
      if (!(await queue.turn())) return false;
      this.#paceOf(notice.recipient).sent(clock());
      const delivery = await this.#send(
        organizationId,
        teams,
        activityOf(notice, wishes.language, this.#tab(at)),
      );
      this.#parts.delivered?.('notice', delivery.outcome);
      const names = { organization: organizationId, partner: notice.partnerId, event: notice.event };
      if (delivery.outcome !== 'sent') {
        const next = nextAttempt(delivery, notice.attempts + 1, clock())?.toISOString() ?? null;
        await scope.recordNotice(notice, { state: 'failed', reason: delivery.reason, nextAttemptAt: next });
        log.warn({ ...names, ...delivery, next }, 'notice not sent');
        queue.pause.failed(delivery, clock());
        return !queue.isPaused() && !this.#stopping.signal.aborted;
      }
      queue.pause.worked();
      this.#unrecorded.add(key);
      log.info(names, 'notice sent');
    }
    await scope.recordNotice(notice, { state: 'sent' });
    this.#unrecorded.delete(key);
    return !this.#stopping.signal.aborted;
  }

  /** Why it is not told now, if it is not. */
  async #hold({ scope, wishes, teams }: At, { partnerId, recipient, payload }: StoredNotice): Promise<Held> {
    const now = this.#parts.clock();
    const closed = (reason: string) => ({ state: 'silent', reason }) as const;
    const later = (reason: string, until: Date) =>
      ({ state: 'put-off', reason, until: until.toISOString() }) as const;
    if (!wishes.personalNotices) return closed('the organization tells nobody personally');
    if (!isNoticeStillSo(payload as NoticePayload, dayIn(wishes.timeZone, now))) {
      return closed('no longer so before it could be told');
    }
    const links = await scope.personLinks(partnerId);
    if (!links.some(({ account, endedAt }) => account === recipient && endedAt === null)) {
      return closed('the person is no longer linked to the certificate');
    }
    const quiet = holdOfHour(wishes, now);
    if (quiet.hold === 'until') return later(quiet.reason, quiet.until);
    if (teams.length === 0) {
      return later('the app is installed in no team', new Date(now.getTime() + NO_TEAM_MS));
    }
    const wait = this.#paceOf(recipient).waitMs(now);
    return wait > 0 ? later('ten a minute for a person', new Date(now.getTime() + wait)) : undefined;
  }

  /** Through the first team that the person is in: whoever is not is refused, and nothing was sent. */
  async #send(organizationId: string, teams: readonly string[], activity: Activity): Promise<Delivery> {
    const feed = this.#parts.feedOf(organizationId);
    let told: Delivery = { outcome: 'refused', reason: 'the app is installed in no team' };
    for (const team of teams.slice(0, TEAMS_TRIED)) {
      told = await feed.send(team, activity);
      if (told.outcome !== 'refused' || told.final) return told;
    }
    return told;
  }

  #tab({ organizationId }: At) {
    return { ...this.#parts.app, tenantId: organizationId };
  }

  #paceOf(recipient: string): Pace {
    const known = this.#people.get(recipient) ?? new Pace(PERSON);
    this.#people.set(recipient, known);
    return known;
  }

  #queueOf(organizationId: string, scope: Scope): ChannelQueue {
    const known = this.#queues.get(organizationId);
    if (known) return known;
    const { clock, sleep } = this.#parts;
    const rest = (ms: number) => sleep(ms, this.#stopping.signal);
    const queue = new ChannelQueue(FEED, scope, { clock, sleep: rest, holder: this.#holder });
    this.#queues.set(organizationId, queue);
    return queue;
  }
}

interface At {
  readonly organizationId: string;
  readonly scope: Scope;
  readonly wishes: Wishes;
  /** The teams that have the app. */
  readonly teams: readonly string[];
  readonly queue: ChannelQueue;
}

type Held = Exclude<Parameters<Scope['recordNotice']>[1], { readonly state: 'sent' | 'failed' }> | undefined;

/** The one whose channel gets the cards first. */
async function teamsOf(scope: Scope, { settings: { channel: wanted } }: Wishes): Promise<string[]> {
  const conversations = await scope.conversations();
  const isChosen = ({ channel }: { readonly channel: string }): boolean =>
    wanted.kind === 'bot' && wanted.channel === channel;
  const teams = conversations
    .toSorted((a, b) => Number(isChosen(b)) - Number(isChosen(a)))
    .flatMap(({ teamId }) => (teamId === null ? [] : [teamId]));
  return [...new Set(teams)];
}

function activityOf(
  { partnerId, recipient, payload }: StoredNotice,
  language: Language,
  tab: { readonly appId: string; readonly publicUrl: string; readonly tenantId: string },
): Activity {
  const { certification, expires, daysBefore, retired, designation } = payload as NoticePayload;
  const { card, numbers } = words(language);
  const { notice } = card;
  const day = numbers.day(expires);
  const said = { certification, day };
  const page = designation === null ? '' : `designation/${designation}/people`;
  return {
    type: 'certificateExpiring',
    parameters: said,
    recipient,
    topic: { value: notice.topic, webUrl: tabLink(tab, { partnerId, page }, notice.topic) },
    preview:
      daysBefore === null ? notice.opens(said) : retired ? notice.endsForGood(said) : notice.ends(said),
    chainId: chainOf([recipient, certification, expires]),
  };
}

/** A number that fits into what Graph takes, and follows from what it is about. */
const chainOf = (about: readonly string[]): number =>
  createHash('sha256').update(JSON.stringify(about)).digest().readUIntBE(0, 6);
