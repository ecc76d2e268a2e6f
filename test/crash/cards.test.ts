import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../server/ledger/index.ts';
import { FakeConnector } from '../server/channels/fakeConnector.ts';
import { embeddedPlace, type Place, serverPlace } from '../server/ledger/place.ts';
import { startPostgres } from '../server/ledger/postgresServer.ts';
import { DAY, partnerComesNear } from './waitingCards.ts';

const KILLS = process.env.TEST_LENGTH === 'long' ? 200 : 20;
const PARTNERS_A_ROUND = 3;
const MINUTE = 60_000;
const BEGIN = Date.parse(`${DAY}T00:01:00Z`);

describe('kill -9 while cards are sent', () => {
  it('loses none, and sends at most one twice for each kill: embedded', async () => {
    const place = embeddedPlace();
    try {
      await killAndCount(place);
    } finally {
      place.remove();
    }
  });

  it('loses none, and sends at most one twice for each kill: PostgreSQL', async () => {
    const server = await startPostgres();
    try {
      await killAndCount(await serverPlace(server));
    } finally {
      await server.stop();
    }
  });
});

/** When a round ends: at any moment, after the channel has taken a card, or after it has said so. */
const MOMENTS = ['any', 'accepted', 'answered'] as const;

async function killAndCount(place: Place): Promise<void> {
  const fake = await FakeConnector.start();
  try {
    await inLedger(place, 0, (scope) =>
      scope.saveOrganization({ name: 'Crash', timeZone: 'UTC', language: 'en' }),
    );
    let afterAccepting = 0;
    for (let round = 0; round < KILLS; round++) {
      await inLedger(place, round, async (scope) => {
        for (let i = 0; i < PARTNERS_A_ROUND; i++) await partnerComesNear(scope, `partner ${round}-${i}`);
      });
      const moment = MOMENTS[round % MOMENTS.length] ?? 'any';
      if (moment === 'accepted') afterAccepting++;
      await sendUntilKilled(place, fake, round, moment);
    }
    fake.onAccepted = undefined;
    fake.onAnswered = undefined;
    await sendAll(place, fake, KILLS);
    await inLedger(place, KILLS + 1, (scope) => count(scope, fake, afterAccepting));
  } finally {
    await fake.stop();
  }
}

async function count(scope: Scope, fake: FakeConnector, afterAccepting: number): Promise<void> {
  const posts = new Map<string, number>();
  for (const { activity } of fake.posts) {
    const [partner = ''] = /partner \d+-\d+/.exec(JSON.stringify(activity)) ?? [];
    posts.set(partner, (posts.get(partner) ?? 0) + 1);
  }
  const partners = KILLS * PARTNERS_A_ROUND;
  expect(posts.size, 'partners that were told about').toBe(partners);
  expect(await scope.pendingEvents(), 'what still waits').toEqual([]);
  const twice = fake.posts.length - partners;
  // A card that was taken and not answered must be sent once more: nobody can know. Nothing else is.
  expect(twice).toBeGreaterThanOrEqual(afterAccepting);
  expect(twice).toBeLessThanOrEqual(KILLS);
  for (const { partnerId } of await scope.partners()) {
    expect(await scope.eventLog(partnerId)).toMatchObject([{ state: 'sent' }]);
    const card = await scope.livingCard(partnerId, 'security', '19:partner-status@thread.tacv2');
    expect(
      fake.posts.some(({ id }) => id === card?.activityId),
      'the living card stands',
    ).toBe(true);
  }
}

async function sendUntilKilled(
  place: Place,
  fake: FakeConnector,
  round: number,
  moment: (typeof MOMENTS)[number],
): Promise<void> {
  const sender = startSender(place, fake, round);
  const kill = () => void sender.child.kill('SIGKILL');
  // Not always at the first card.
  let left = 1 + Math.floor(Math.random() * PARTNERS_A_ROUND);
  const atLast = () => {
    left--;
    if (left === 0) kill();
  };
  fake.onAccepted = moment === 'accepted' ? atLast : undefined;
  fake.onAnswered = moment === 'answered' ? atLast : undefined;
  if (moment === 'any') {
    await Promise.race([sender.connected(fake), sender.gone]);
    await pause(Math.random() * 200);
    kill();
  }
  await sender.gone;
  expect(sender.child.signalCode, 'the sender ended by itself').toBe('SIGKILL');
}

/** Starts senders until one has nothing left to send. */
async function sendAll(place: Place, fake: FakeConnector, round: number): Promise<void> {
  const sender = startSender(place, fake, round);
  const said = await Promise.race([sender.firstLine, sender.gone]);
  sender.child.kill('SIGKILL');
  await sender.gone;
  expect(said).toBe('idle');
}

interface Sender {
  readonly child: ChildProcess;
  readonly firstLine: Promise<string>;
  readonly gone: Promise<unknown>;
  /** Settles with its first request. */
  connected(fake: FakeConnector): Promise<void>;
}

/** Each begins two minutes later than the one before: what that one held is free. */
function startSender(place: Place, fake: FakeConnector, round: number): Sender {
  const script = new URL('cardSender.ts', import.meta.url).pathname;
  const { dataDir, databaseUrl = '' } = place.options;
  const begin = String(BEGIN + round * 2 * MINUTE);
  const child = spawn(process.execPath, [script, dataDir, databaseUrl, fake.origin, begin], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const before = fake.tokens;
  return {
    child,
    firstLine: once(lines, 'line').then(([line]) => String(line)),
    gone: once(child, 'exit'),
    async connected({ tokens }) {
      for (let now = tokens; now === before; now = fake.tokens) await pause(10);
    },
  };
}

async function inLedger<T>(place: Place, round: number, work: (scope: Scope) => Promise<T>): Promise<T> {
  const opened = await place.open(() => new Date(BEGIN + round * 2 * MINUTE));
  if (!opened.ok) throw new Error(opened.sentence);
  try {
    return await work(opened.ledger.scope('crash'));
  } finally {
    await opened.ledger.close();
  }
}
