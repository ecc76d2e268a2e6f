import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../server/ledger/index.ts';
import { embeddedPlace, type Place, serverPlace } from '../server/ledger/place.ts';
import { startPostgres } from '../server/ledger/postgresServer.ts';
import { documentOf } from '../server/ledger/samples.ts';
import { DESIGNATIONS, dayOf, instantOf, PARTNER } from './ledgerWrites.ts';
import { othersGone } from './othersGone.ts';

const KILLS = process.env.TEST_LENGTH === 'long' ? 50 : 5;

/** The rounds whose facts and whose scores were acknowledged as saved. */
interface Acknowledged {
  readonly facts: number[];
  readonly scores: number[];
}

describe('kill -9 while the ledger is written', () => {
  it('loses nothing that was acknowledged and leaves no half: embedded', async () => {
    const place = embeddedPlace();
    try {
      await killAndLook(place, async () => undefined);
    } finally {
      place.remove();
    }
  });

  it('loses nothing that was acknowledged and leaves no half: PostgreSQL', async () => {
    const server = await startPostgres();
    try {
      const place = await serverPlace(server);
      await killAndLook(place, () => othersGone(place));
    } finally {
      await server.stop();
    }
  });
});

async function killAndLook(place: Place, settled: () => Promise<void>): Promise<void> {
  await inLedger(place, async (scope) => {
    await scope.saveOrganization({ name: 'Crash', timeZone: 'UTC', language: 'en' });
    await scope.savePartner({ partnerId: PARTNER, name: 'Contoso' });
  });
  const all: Acknowledged = { facts: [], scores: [] };
  let last = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await writeUntilKilled(place, last + 1);
    await settled();
    last = await inLedger(place, (scope) => look(scope, acknowledged));
    all.facts.push(...acknowledged.facts);
    all.scores.push(...acknowledged.scores);
  }
  expect(await inLedger(place, (scope) => look(scope, all))).toBe(last);
  expect(all.facts.length).toBeGreaterThanOrEqual(KILLS);
}

/** Lets a process write, and kills it at a random moment after its first acknowledgement. */
async function writeUntilKilled(place: Place, first: number): Promise<Acknowledged> {
  const script = new URL('ledgerWriter.ts', import.meta.url).pathname;
  const { dataDir, databaseUrl = '' } = place.options;
  const child = spawn(process.execPath, [script, dataDir, databaseUrl, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const acknowledged: Acknowledged = { facts: [], scores: [] };
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  lines.on('line', (line) => {
    const [kind, write] = line.split(' ');
    acknowledged[kind === 'facts' ? 'facts' : 'scores'].push(Number(write));
    begin();
  });
  const read = once(lines, 'close');
  await Promise.race([begun, gone]);
  await pause(Math.random() * 500);
  child.kill('SIGKILL');
  await Promise.all([gone, read]);
  expect(child.signalCode, 'the writer ended by itself').toBe('SIGKILL');
  return acknowledged;
}

/** Everything acknowledged is there, everything there is whole; gives the number of the last round found. */
async function look(scope: Scope, acknowledged: Acknowledged): Promise<number> {
  for (const write of acknowledged.facts) {
    // Reading checks the content against its hash: a missing piece would throw.
    const facts = await documentOf(scope, instantOf(write));
    expect(facts?.rowCounts).toEqual({ write });
  }
  const rounds = (await scope.eventLog(PARTNER, 100_000)).map(({ epoch }) => epoch).sort((a, b) => a - b);
  expect(rounds).toEqual(expect.arrayContaining(acknowledged.scores));
  for (const designation of DESIGNATIONS) {
    const days = (await scope.scoreHistory(PARTNER, designation)).map(({ asOf }) => asOf);
    expect(days, 'scores and events belong together').toEqual(rounds.map(dayOf));
  }
  // What was written last may be there without having been acknowledged, but then it is whole as well.
  return (await documentOf(scope))?.version ?? 0;
}

async function inLedger<T>(place: Place, work: (scope: Scope) => Promise<T>): Promise<T> {
  const opened = await place.open();
  if (!opened.ok) throw new Error(opened.sentence);
  try {
    return await work(opened.ledger.scope('crash'));
  } finally {
    await opened.ledger.close();
  }
}
