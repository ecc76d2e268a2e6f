import { expect } from 'vitest';
import type { Scope } from '../../server/ledger/index.ts';
import { FakeConnector } from '../server/channels/fakeConnector.ts';
import { FakeGraph, TEAM } from '../server/channels/fakeGraph.ts';
import { FakeWorkflow } from '../server/channels/fakeWorkflow.ts';
import { certificateEnds, partnerComesNear } from './waitingCards.ts';

/** What is sent to, and can be watched. */
interface Fake {
  readonly origin: string;
  readonly requests: readonly string[];
  onAccepted: (() => void) | undefined;
  onAnswered: (() => void) | undefined;
  stop(): Promise<void>;
}

/** A way out of the product: what waits for it, where it leads, and how to count what has arrived there. */
export interface Transport<F extends Fake = Fake> {
  readonly name: string;
  readonly fake: F;
  /** Lets something wait that is told by this name. */
  fill(scope: Scope, name: string): Promise<void>;
  /** By name, how often each has arrived. */
  arrived(): ReadonlyMap<string, number>;
  /** Whether the ledger knows of everything that it has arrived. */
  recorded(scope: Scope): Promise<void>;
}

export async function transports(): Promise<Transport[]> {
  return [await bot(), await workflow(), await feed()];
}

async function bot(): Promise<Transport> {
  const fake = await FakeConnector.start();
  return {
    ...{ name: 'bot', fake, fill: partnerComesNear },
    arrived: () => countedBy(fake.posts.map(({ activity }) => nameIn(activity))),
    async recorded(scope) {
      for (const { partnerId } of await scope.partners()) {
        expect(await scope.eventLog(partnerId)).toMatchObject([{ state: 'sent' }]);
        const card = await scope.livingCard(partnerId, 'security', '19:partner-status@thread.tacv2');
        expect(
          fake.posts.some(({ id }) => id === card?.activityId),
          'the living card stands',
        ).toBe(true);
      }
    },
  };
}

async function workflow(): Promise<Transport> {
  const fake = await FakeWorkflow.start();
  return {
    ...{ name: 'workflow', fake, fill: partnerComesNear },
    arrived: () => countedBy(fake.cards.map(nameIn)),
    async recorded(scope) {
      for (const { partnerId } of await scope.partners()) {
        expect(await scope.eventLog(partnerId)).toMatchObject([{ state: 'sent' }]);
      }
    },
  };
}

/** A line in the activity feed: one that is sent twice takes its own place. */
async function feed(): Promise<Transport> {
  const fake = await FakeGraph.start();
  const members: string[] = [];
  fake.members = members;
  return {
    ...{ name: 'feed', fake },
    async fill(scope, name) {
      members.push(name);
      const conversation = {
        channel: '19:x@thread.tacv2',
        serviceUrl: 'https://smba.trafficmanager.net/teams',
      };
      await scope.saveConversation({ ...conversation, teamId: TEAM, teamName: null, channelName: null });
      await certificateEnds(scope, name);
    },
    arrived() {
      const chains = new Map(fake.notices.map(({ chainId, recipient }) => [chainId, recipient.userId]));
      expect(chains.size, 'lines that stand in feeds').toBe(members.length);
      return countedBy(fake.notices.map(({ recipient }) => recipient.userId));
    },
    async recorded(scope) {
      for (const { partnerId } of await scope.partners()) {
        expect(await scope.noticeLog(partnerId)).toMatchObject([{ state: 'sent' }]);
      }
    },
  };
}

const nameIn = (sent: unknown): string => /partner \d+-\d+/.exec(JSON.stringify(sent))?.[0] ?? '';

export function countedBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
