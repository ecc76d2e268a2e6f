import { setTimeout as wait } from 'node:timers/promises';
import type { Day, FactsDocument } from '#scoring';
import type { Channel } from '../channels/channel.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Log } from '../log.ts';
import { acceptFacts, type FactsAccepted } from './acceptFacts.ts';
import { addDaysTo, dayIn } from './localTime.ts';
import { Notifier, type NotifyParts } from './notify.ts';
import { standingFacts } from './partnerFacts.ts';
import { type PartnerScored, scorePartner } from './scorePartner.ts';
import { WakefulLoop } from './wakefulLoop.ts';

// What the product does, behind one door: what comes in is kept, scored and told.

export type { FactsAccepted } from './acceptFacts.ts';
export { redactForMember, redactVerdicts, shownTo } from './redactForMember.ts';
export type { PartnerScored } from './scorePartner.ts';
export { storedScore } from './storedScore.ts';

export interface TaskParts {
  readonly ledger: Ledger;
  /** Where cards go; without it what there is to tell waits. */
  readonly channel?: Channel | undefined;
  /** The same for each organization, where they differ. */
  readonly channelOf?: NotifyParts['channelOf'];
  readonly clock: () => Date;
  /** How to wait for a channel's next turn; rejects when it is cut short. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
  /** The app's id in Teams, and the address of this server: the links in cards lead there. */
  readonly app: { readonly appId: string; readonly publicUrl: string };
}

export interface Tasks {
  /** Keeps a facts document that the contract has let through, scores its partner, and tells what there is to tell. */
  acceptFacts(organizationId: string, document: FactsDocument, by: string): Promise<FactsAccepted>;
  /** Scores a partner for the day of its facts or for another one. */
  scorePartner(organizationId: string, partnerId: string, on?: Day): Promise<PartnerScored>;
  /** Sends what is due, as also happens by itself; settles when it has been tried. */
  notify(): Promise<void>;
  /** Lets what is in hand come to its end. */
  stop(): Promise<void>;
}

/** What waits longer than its channel asked for is looked at this often. */
const SWEEP_EVERY_MS = 30_000;

const sleeping = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal });

export function startTasks(parts: TaskParts): Tasks {
  const { ledger, channel, clock, sleep = sleeping, log, app } = parts;
  const channelOf = parts.channelOf ?? (async () => channel);
  const notifier = new Notifier({ ledger, channelOf, clock, sleep, log, app });
  const scoring = new Map<string, Promise<unknown>>();

  const scoreFor = (organizationId: string, partnerId: string, on?: Day) =>
    scorePartner(ledger.scope(organizationId), partnerId, { now: clock(), on });

  /** For the day of the facts, and for today where a night has had its score already: what is newest counts. */
  async function scoreNow(organizationId: string, partnerId: string): Promise<PartnerScored> {
    const scope = ledger.scope(organizationId);
    const first = await scoreFor(organizationId, partnerId);
    const today = dayIn((await scope.organization())?.timeZone ?? 'UTC', clock());
    if (first.outcome === 'no-facts' || first.asOf >= today) return first;
    if (!(await scope.isScoredFor(partnerId, addDaysTo(first.asOf, 1)))) return first;
    const second = await scoreFor(organizationId, partnerId, today);
    if (second.outcome === 'no-facts') return first;
    const newScores = first.newScores + second.newScores;
    return { ...second, newScores, newEvents: first.newEvents + second.newEvents };
  }

  async function scored(organizationId: string, partnerId: string, on?: Day): Promise<PartnerScored> {
    // One after the other for a partner: what is new is told from the score before.
    const key = JSON.stringify([organizationId, partnerId]);
    const before = scoring.get(key) ?? Promise.resolve();
    const mine = before
      .catch(() => undefined)
      .then(() =>
        on === undefined ? scoreNow(organizationId, partnerId) : scoreFor(organizationId, partnerId, on),
      );
    scoring.set(key, mine);
    try {
      const result = await mine;
      notifier.touch(organizationId, partnerId);
      loop.wake();
      return result;
    } finally {
      if (scoring.get(key) === mine) scoring.delete(key);
    }
  }

  /** Scores what was accepted and not scored because the server ended in between, and looks at every card. */
  async function catchUp(): Promise<void> {
    for (const organizationId of await ledger.organizationIds()) {
      const scope = ledger.scope(organizationId);
      for (const { partnerId } of await scope.partners()) {
        const facts = await standingFacts(scope, partnerId);
        const scores = await scope.latestScores(partnerId);
        const isScored = scores.some(({ receipt }) => receipt.factsHash === facts?.factsHash);
        if (facts && !isScored) await scored(organizationId, partnerId);
        notifier.touch(organizationId, partnerId);
      }
    }
  }

  let isCaughtUp = false;
  const loop = new WakefulLoop(async () => {
    if (!isCaughtUp) {
      await catchUp();
      isCaughtUp = true;
    }
    await notifier.sweep();
    const pause = (notifier.pausedUntil?.getTime() ?? 0) - clock().getTime();
    return pause > 0 ? Math.min(pause, SWEEP_EVERY_MS) : SWEEP_EVERY_MS;
  }, log);
  loop.wake();

  return {
    async acceptFacts(organizationId, document, by) {
      const accepted = await acceptFacts(ledger.scope(organizationId), document, by);
      if (accepted.outcome === 'accepted') await scored(organizationId, accepted.partnerId);
      return accepted;
    },
    scorePartner: scored,
    notify: () => loop.run(),
    async stop() {
      notifier.stop();
      await loop.stop();
      await Promise.allSettled(scoring.values());
    },
  };
}
