import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Day, FactsDocument } from '#scoring';
import type { Channel } from '../channels/channel.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Log } from '../log.ts';
import { acceptFacts, type FactsAccepted } from './acceptFacts.ts';
import { type NoticeParts, NoticeSender } from './notices/noticeSender.ts';
import { Notifier, type NotifyParts } from './notify.ts';
import { standingFacts } from './partnerFacts.ts';
import type { PartnerScored } from './scorePartner.ts';
import { Scoring } from './scoring.ts';
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
  /** Where single people are told what concerns them; without it nobody is. */
  readonly feedOf?: NoticeParts['feedOf'] | undefined;
  readonly delivered?: NoticeParts['delivered'];
  /** Asks, after something was committed, whichever server is free to send; without it this one does. */
  readonly wake?: ((organizationId: string, partnerId: string) => Promise<void>) | undefined;
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
  /** Looks at a partner's cards and sends what is due, soon. */
  tell(organizationId: string, partnerId: string): void;
  /** Sends what is due, as also happens by itself; settles when it has been tried. */
  notify(): Promise<void>;
  /** Lets what is in hand come to its end. */
  stop(): Promise<void>;
}

/** What waits longer than its channel asked for is looked at this often. */
const SWEEP_EVERY_MS = 30_000;

const sleeping = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal });

export function startTasks(parts: TaskParts): Tasks {
  const { ledger, channel, clock, sleep = sleeping, log, app, wake } = parts;
  const channelOf = parts.channelOf ?? (async () => channel);
  const shared = { ledger, clock, sleep, log, app };
  const notifier = new Notifier({ ...shared, channelOf });
  const { feedOf, delivered } = parts;
  const notices = feedOf && new NoticeSender({ ...shared, feedOf, delivered });
  const scoring = new Scoring(ledger, clock);

  const tell = (organizationId: string, partnerId: string): void => {
    notifier.touch(organizationId, partnerId);
    loop.wake();
  };

  async function scored(organizationId: string, partnerId: string, on?: Day): Promise<PartnerScored> {
    const result = await scoring.run(organizationId, partnerId, on);
    try {
      if (!wake) tell(organizationId, partnerId);
      else await wake(organizationId, partnerId);
    } catch (error) {
      // What is to be told is written down: any server may send it, this one too.
      log.warn({ err: error, id: randomUUID() }, 'nobody could be asked to send: done here');
      tell(organizationId, partnerId);
    }
    return result;
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
    const swept = await Promise.allSettled([notifier.sweep(), notices?.sweep()]);
    for (const one of swept) if (one.status === 'rejected') throw one.reason;
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
    tell,
    notify: () => loop.run(),
    async stop() {
      notifier.stop();
      notices?.stop();
      await loop.stop();
      await scoring.settled();
    },
  };
}
