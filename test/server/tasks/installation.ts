import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { Channel } from '../../../server/channels/channel.ts';
import { connectorChannel } from '../../../server/channels/connector.ts';
import type { Ledger, Scope } from '../../../server/ledger/index.ts';
import { startTasks, type TaskParts, type Tasks } from '../../../server/tasks/index.ts';
import { BOT, CHANNEL, FakeConnector } from '../channels/fakeConnector.ts';
import { embeddedPlace } from '../ledger/place.ts';

const MORNING = '2026-11-20T09:00:00Z';

/** A ledger in a new folder, with a clock that can be moved. */
export interface Archive {
  readonly ledger: Ledger;
  readonly clock: () => Date;
  pass(ms: number): void;
  /** Back to the morning on which every test begins. */
  startOver(): void;
  close(): Promise<void>;
}

export async function openArchive(): Promise<Archive> {
  let now = new Date(MORNING);
  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  // No two moments are the same, as with a real clock.
  const clock = () => {
    pass(1);
    return now;
  };
  const place = embeddedPlace();
  const opened = await place.open(clock);
  if (!opened.ok) throw new Error(opened.sentence);
  const { ledger } = opened;
  return {
    ledger,
    clock,
    pass,
    startOver() {
      now = new Date(MORNING);
    },
    async close() {
      await ledger.close();
      place.remove();
    },
  };
}

export interface Installation {
  readonly organizationId: string;
  readonly scope: Scope;
  readonly connector: FakeConnector;
  /** The tasks of the process that runs now. */
  readonly tasks: Tasks;
  /** Starts the process's tasks anew, as if the machine had been switched off and on. */
  restart(changes?: {
    readonly ledger?: (own: Ledger) => Ledger;
    readonly channel?: 'none' | Channel;
    readonly feedOf?: TaskParts['feedOf'];
    readonly delivered?: TaskParts['delivered'];
  }): Promise<void>;
  /** Lets time pass, and does what is due then. */
  after(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** An organization of its own with everything real around it: the database, and a connector that answers over HTTP. */
export async function install(
  { ledger: whole, clock, pass }: Archive,
  others: string[] = [],
): Promise<Installation> {
  const organizationId = randomUUID();
  const scope = whole.scope(organizationId);
  await scope.saveOrganization({ name: 'Contoso', timeZone: 'Europe/Berlin', language: 'en' });
  // What other tests have left behind stays where it is.
  const ledger: Ledger = { ...whole, organizationIds: async () => [organizationId, ...others] };
  const connector = await FakeConnector.start();
  const { tokenUrl, serviceUrl } = connector;
  const bot = { botId: BOT.id, secret: BOT.secret, channelId: CHANNEL, allowLoopback: true };
  const outcome = connectorChannel({ ...bot, tokenUrl, serviceUrl, clock });
  if (!outcome.ok) throw new Error(outcome.reason);
  const parts = {
    ledger,
    channel: outcome.channel,
    clock,
    // Waiting for a turn takes no time here, and the clock tells that it has.
    sleep: async (ms: number) => pass(ms),
    log: pino({ level: 'silent' }),
    app: { appId: '33333333-3333-4333-8333-333333333333', publicUrl: 'https://seventy.contoso.example' },
  };
  let tasks = startTasks(parts);
  return {
    organizationId,
    scope,
    connector,
    get tasks() {
      return tasks;
    },
    async restart({ ledger: changed, channel, feedOf, delivered } = {}) {
      await tasks.stop();
      tasks = startTasks({
        ...parts,
        ...{ feedOf, delivered },
        ...(changed && { ledger: changed(ledger) }),
        ...(channel && { channel: channel === 'none' ? undefined : channel }),
      });
    },
    async after(ms) {
      const dayIs = () => clock().toISOString().slice(0, 10);
      const before = dayIs();
      pass(ms);
      // The night between has scored every partner.
      const today = dayIs();
      for (const { partnerId } of today === before ? [] : await scope.partners()) {
        await tasks.scorePartner(organizationId, partnerId, today);
      }
      await tasks.notify();
    },
    async close() {
      await tasks.stop();
      await connector.stop();
    },
  };
}
