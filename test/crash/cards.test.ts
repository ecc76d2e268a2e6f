import { describe, expect, it } from 'vitest';
import { FakeGraph } from '../server/channels/fakeGraph.ts';
import { embeddedPlace, type Place, serverPlace } from '../server/ledger/place.ts';
import { startPostgres } from '../server/ledger/postgresServer.ts';
import { AT_ONCE, beginOf, inLedger, killAt, MOMENTS, type Moment, saidBy } from './kills.ts';
import { startSender } from './senderProcess.ts';
import { countedBy, type Transport, transports } from './transports.ts';
import { partnerComesNear } from './waitingCards.ts';

// Four ways out: the bot, a workflow, the activity feed of a person, and what somebody shares in their own name.

const KILLS = process.env.TEST_LENGTH === 'long' ? 200 : 20;
const SHARED = 'share';
/** Two processes and two databases are opened for each kill: on a busy machine that takes its time. */
const PATIENCE_MS = process.env.TEST_LENGTH === 'long' ? 3 * 3_600_000 : 600_000;

describe('kill -9 while something is sent', { timeout: PATIENCE_MS }, () => {
  it('loses nothing, and tells at most once more for each kill: embedded', async () => {
    const place = embeddedPlace();
    try {
      await killAndCount(place, 'embedded');
    } finally {
      place.remove();
    }
  });

  it('loses nothing, and tells at most once more for each kill: PostgreSQL', async () => {
    const server = await startPostgres();
    try {
      await killAndCount(await serverPlace(server), 'PostgreSQL');
    } finally {
      await server.stop();
    }
  });
});

async function killAndCount(place: Place, engine: string): Promise<void> {
  const ways = await transports();
  const graph = await FakeGraph.start();
  const fallen = new Map<string, Record<Moment, number>>();
  const keys: string[] = [];
  try {
    for (const name of [...ways.map((way) => way.name), SHARED]) {
      fallen.set(name, { any: 0, accepted: 0, answered: 0 });
    }
    await inLedger(place, 0, async (ledger) => {
      for (const name of fallen.keys()) {
        await ledger.scope(name).saveOrganization({ name, timeZone: 'UTC', language: 'en' });
      }
      await partnerComesNear(ledger.scope(SHARED), 'contoso');
    });
    for (let round = 0; round < KILLS; round++) {
      const way = ways[round % (ways.length + 1)];
      if (way === ways[0]) await fillNext(place, ways, round);
      const moment = MOMENTS[Math.floor(round / (ways.length + 1)) % MOMENTS.length] ?? 'any';
      const kills = fallen.get(way?.name ?? SHARED);
      if (kills) kills[moment]++;
      if (way) await killAt(moment, way.fake, () => senderOf(place, way, round));
      else keys.push(...(await killShared(place, graph, round, moment)));
    }
    for (const way of ways) console.log(engine, await countCards(place, way, fallen.get(way.name)));
    console.log(engine, await countShared(place, graph, keys, fallen.get(SHARED)));
  } finally {
    for (const { fake } of ways) await fake.stop();
    await graph.stop();
  }
}

type Kills = Record<Moment, number> | undefined;
const all = (kills: Kills): number => (kills ? kills.any + kills.accepted + kills.answered : 0);

/** Something for every way out, of which each has its turn in the rounds that come next. */
async function fillNext(place: Place, ways: readonly Transport[], round: number): Promise<void> {
  await inLedger(place, round, async (ledger) => {
    for (const [i, { name, fill }] of ways.entries()) {
      if (round + i >= KILLS) return;
      for (let j = 0; j < AT_ONCE; j++) await fill(ledger.scope(name), `partner ${round + i}-${j}`);
    }
  });
}

const senderOf = (place: Place, { name, fake }: Transport, round: number) =>
  startSender({
    ...{ script: 'cardSender.ts', place, organization: name, origin: fake.origin, rest: name },
    begin: beginOf(round),
  });

async function countCards(place: Place, way: Transport, kills: Kills): Promise<string> {
  expect(await saidBy(senderOf(place, way, KILLS + 10))).toBe('idle');
  const arrived = way.arrived();
  const wanted = all(kills) * AT_ONCE;
  expect(arrived.size, 'that have arrived').toBe(wanted);
  const twice = [...arrived.values()].reduce((sum, times) => sum + times, 0) - wanted;
  // What was taken and not answered must be sent once more: nobody can know. Nothing else is.
  expect(twice).toBeGreaterThanOrEqual(kills?.accepted ?? 0);
  expect(twice).toBeLessThanOrEqual(all(kills));
  await inLedger(place, KILLS + 20, async (ledger) => {
    const scope = ledger.scope(way.name);
    expect(await scope.pendingEvents(), 'what still waits').toEqual([]);
    expect(await scope.pendingNotices(), 'what still waits').toEqual([]);
    await way.recorded(scope);
  });
  return `${way.name}: ${all(kills)} kills, ${wanted} sent, none lost, ${twice} twice`;
}

/** The person's own keys of one round. */
async function killShared(place: Place, graph: FakeGraph, round: number, moment: Moment): Promise<string[]> {
  const keys = Array.from({ length: AT_ONCE }, (_, i) => `${round}-${i}`);
  await killAt(moment, graph, () => sharerOf(place, graph, round, keys));
  return keys;
}

const sharerOf = (place: Place, { origin }: FakeGraph, round: number, keys: readonly string[]) =>
  startSender({
    ...{ script: 'shareSender.ts', place, organization: SHARED, origin, rest: keys.join(',') },
    begin: beginOf(round),
  });

/** The same keys once more; where nobody knows, the person looks and shares anew what is not there. */
async function countShared(
  place: Place,
  graph: FakeGraph,
  keys: readonly string[],
  kills: Kills,
): Promise<string> {
  const posted = () =>
    countedBy(graph.messages.map(({ content }) => /order ([\d-]+)/.exec(content)?.[1] ?? ''));
  const outcomes: Record<string, string> = JSON.parse(await saidBy(sharerOf(place, graph, KILLS + 10, keys)));
  const unknown = keys.filter((key) => outcomes[key] === 'share-unknown');
  expect(keys.filter((key) => outcomes[key] === 'sent').length + unknown.length).toBe(keys.length);
  expect(unknown.length).toBeLessThanOrEqual(all(kills));
  // The same key never posts twice, whenever the server ended.
  expect([...posted().values()].filter((times) => times > 1)).toEqual([]);
  for (const key of keys) if (outcomes[key] === 'sent') expect(posted().get(key)).toBe(1);
  const missing = unknown.filter((key) => !posted().has(key)).map((key) => `${key} again`);
  if (missing.length > 0) await saidBy(sharerOf(place, graph, KILLS + 20, missing));
  expect(posted()).toEqual(new Map(keys.map((key) => [key, 1])));
  return `share: ${all(kills)} kills, ${keys.length} posted once each, ${unknown.length} told as not known, ${missing.length} of them not there`;
}
