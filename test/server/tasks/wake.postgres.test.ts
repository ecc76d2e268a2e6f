import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Background, startBackground } from '../../../server/background.ts';
import type { Channel } from '../../../server/channels/channel.ts';
import { connectorChannel } from '../../../server/channels/connector.ts';
import { type Ledger, openLedger } from '../../../server/ledger/index.ts';
import { startTasks, type Tasks } from '../../../server/tasks/index.ts';
import { silentLog } from '../appOnPort.ts';
import { BOT, CHANNEL, FakeConnector } from '../channels/fakeConnector.ts';
import { type Place, serverPlace } from '../ledger/place.ts';
import { type PostgresServer, startPostgres } from '../ledger/postgresServer.ts';
import { securityFacts } from './securityFacts.ts';

let server: PostgresServer;
let connector: FakeConnector;
beforeAll(async () => {
  server = await startPostgres();
  connector = await FakeConnector.start();
});
afterAll(async () => {
  await connector?.stop();
  await server?.stop();
});

interface Server {
  readonly ledger: Ledger;
  readonly tasks: Tasks;
  /** The partners that a job has spoken of here. */
  readonly woken: string[];
  close(): Promise<void>;
}

const clock = () => new Date();

function channel(): Channel {
  const { tokenUrl, serviceUrl } = connector;
  const bot = { botId: BOT.id, secret: BOT.secret, channelId: CHANNEL, allowLoopback: true };
  const outcome = connectorChannel({ ...bot, tokenUrl, serviceUrl, clock, timeoutMs: 30_000 });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.channel;
}

/** A server as the product puts it together: whoever scores asks by a job, and whoever is free sends. */
async function open(place: Place, sends: boolean): Promise<Server> {
  const opened = await openLedger({ ...place.options, clock });
  if (!opened.ok) throw new Error(opened.sentence);
  const { ledger } = opened;
  const folder = mkdtempSync(join(tmpdir(), 'seventy-wake-'));
  const woken: string[] = [];
  const { promise: begun, resolve: begins } = Promise.withResolvers<Tasks>();
  const background: Background = await startBackground({
    ...{ ledger, clock, folder, log: silentLog(), nightly: false },
    tasks: {
      scorePartner: async (...partner) => (await begun).scorePartner(...partner),
      ...(sends && {
        tell: async (organizationId: string, partnerId: string) => {
          woken.push(partnerId);
          (await begun).tell(organizationId, partnerId);
        },
      }),
    },
  });
  const tasks = startTasks({
    ...{ ledger, clock, log: silentLog(), sleep: () => pause(5) },
    ...(sends && { channel: channel() }),
    wake: background.wake,
    app: { appId: 'app', publicUrl: 'https://seventy.contoso.example' },
  });
  begins(tasks);
  return {
    ...{ ledger, tasks, woken },
    async close() {
      await background.stop();
      await tasks.stop();
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const NEAR = { customers: 3, people: 3, users: 100 };
const accept = (at: Server, partner: string) =>
  at.tasks.acceptFacts('o', { ...securityFacts(NEAR), partner: { id: partner, name: partner } }, 'ada');
const posted = () =>
  connector.posts.map(({ activity }) => /partner \d+/.exec(JSON.stringify(activity))?.[0]).sort();

it('what one server has scored another one sends, woken by a job, and each card goes out once', async () => {
  const place = await serverPlace(server);
  // The first has no channel: the word must reach one that has.
  const servers = [await open(place, false), await open(place, true), await open(place, true)] as const;
  const [scores, ...senders] = servers;
  await scores.ledger.scope('o').saveOrganization({ name: 'O', timeZone: 'UTC', language: 'en' });
  const partners = Array.from({ length: 6 }, (_, i) => `partner ${i}`);
  for (const partner of partners) await accept(scores, partner);
  while (new Set(posted()).size < partners.length) await pause(50);
  while ((await scores.ledger.scope('o').pendingEvents()).length > 0) await pause(50);
  expect(new Set(senders.flatMap(({ woken }) => woken))).toEqual(new Set(partners));
  expect(scores.woken).toEqual([]);
  // Whatever would be sent twice has time to be.
  await Promise.all(senders.map(({ tasks }) => tasks.notify()));
  expect(posted()).toEqual(partners);
  for (const one of servers) await one.close();
});

it('what was committed and spoken of by nobody is found by the sweep at the next start', async () => {
  const place = await serverPlace(server);
  connector.posts.length = 0;
  const alone = await open(place, false);
  await alone.ledger.scope('o').saveOrganization({ name: 'O', timeZone: 'UTC', language: 'en' });
  // Without the job, as if the server had ended after the commit.
  const silent = startTasks({
    ...{ ledger: alone.ledger, clock, log: silentLog() },
    wake: async () => undefined,
    app: { appId: 'app', publicUrl: 'https://seventy.contoso.example' },
  });
  await silent.acceptFacts(
    'o',
    { ...securityFacts(NEAR), partner: { id: 'partner 7', name: 'partner 7' } },
    'ada',
  );
  await silent.stop();
  await alone.close();
  const next = await open(place, true);
  while (posted().length === 0) await pause(50);
  expect(posted()).toEqual(['partner 7']);
  expect(next.woken).toEqual([]);
  await next.close();
});
