import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { connectorChannel } from '../../server/channels/connector.ts';
import type { Ledger } from '../../server/ledger/index.ts';
import { startTasks } from '../../server/tasks/index.ts';
import { BOT, CHANNEL, FakeConnector } from '../server/channels/fakeConnector.ts';
import { embeddedPlace, type Place, serverPlace } from '../server/ledger/place.ts';
import { startPostgres } from '../server/ledger/postgresServer.ts';
import { DAY, partnerComesNear } from './waitingCards.ts';

const MORNING = Date.parse(`${DAY}T06:00:00Z`);

describe('many cards', () => {
  it('a thousand partners change in one night: all are told, in order, within the published limits', async () => {
    const place = embeddedPlace();
    let now = MORNING;
    const clock = () => new Date(now);
    const ledger = await opened(place, clock);
    const fake = await FakeConnector.start();
    fake.limited = { clock };
    try {
      const scope = ledger.scope('many');
      await scope.saveOrganization({ name: 'Many', timeZone: 'UTC', language: 'en' });
      const names = Array.from({ length: 1000 }, (_, i) => `partner ${String(i).padStart(4, '0')}`);
      for (const name of names) {
        now += 1;
        await partnerComesNear(scope, name);
      }
      const tasks = send(ledger, fake, clock, async (ms) => {
        now += ms;
      });
      await tasks.notify();
      await tasks.stop();
      const told = fake.posts.map(({ activity }) => /partner \d+/.exec(JSON.stringify(activity))?.[0]);
      expect(told).toEqual(names);
      // Tokens apart, each card took one request: none was turned away.
      expect(fake.requests).toHaveLength(1000);
      expect((now - MORNING) / 1000).toBeGreaterThanOrEqual(999);
    } finally {
      await fake.stop();
      await ledger.close();
      place.remove();
    }
  });

  it('two servers on one database tell each once', async () => {
    const server = await startPostgres();
    const place = await serverPlace(server);
    let now = MORNING;
    const clock = () => new Date(now);
    const sleep = async (ms: number) => {
      now += ms;
    };
    const ledgers = [await opened(place, clock), await opened(place, clock)] as const;
    const fake = await FakeConnector.start();
    try {
      const scope = ledgers[0].scope('two');
      await scope.saveOrganization({ name: 'Two', timeZone: 'UTC', language: 'en' });
      for (let i = 0; i < 30; i++) await partnerComesNear(scope, `partner ${i}`);
      const both = ledgers.map((ledger) => send(ledger, fake, clock, sleep));
      for (let i = 0; i < 5; i++) await Promise.all(both.map((tasks) => tasks.notify()));
      await Promise.all(both.map((tasks) => tasks.stop()));
      expect(fake.posts).toHaveLength(30);
      expect(fake.requests).toHaveLength(30);
      expect(await scope.pendingEvents()).toEqual([]);
    } finally {
      await fake.stop();
      for (const ledger of ledgers) await ledger.close();
      await server.stop();
    }
  });
});

async function opened(place: Place, clock: () => Date): Promise<Ledger> {
  const outcome = await place.open(clock);
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.ledger;
}

function send(
  ledger: Ledger,
  { tokenUrl, serviceUrl }: FakeConnector,
  clock: () => Date,
  sleep: (ms: number) => Promise<void>,
) {
  const bot = { botId: BOT.id, secret: BOT.secret, channelId: CHANNEL, allowLoopback: true };
  const outcome = connectorChannel({ ...bot, tokenUrl, serviceUrl, clock, timeoutMs: 60_000 });
  if (!outcome.ok) throw new Error(outcome.reason);
  const app = { appId: '33333333-3333-4333-8333-333333333333', publicUrl: 'https://seventy.contoso.example' };
  return startTasks({ ledger, channel: outcome.channel, clock, sleep, log: pino({ level: 'silent' }), app });
}
