import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startBackground } from '../../server/background.ts';
import { contentOf, type Scope } from '../../server/ledger/index.ts';
import { startTasks } from '../../server/tasks/index.ts';
import { embeddedPlace, type Place, serverPlace } from '../server/ledger/place.ts';
import { startPostgres } from '../server/ledger/postgresServer.ts';
import { amountOf, fileOf, MONTHS, ORGANIZATION, PARTNER, TENANTS } from './importRounds.ts';
import { othersGone } from './othersGone.ts';

const LONG = process.env.TEST_LENGTH === 'long';
const KILLS = LONG ? 50 : 5;
/** Each kill starts the product twice; on a busy machine that takes a minute. */
const PATIENCE_MS = (KILLS + 5) * 60_000;
/** Steps to wait for before the kill: the writing transactions more often than the others. */
const AIMS = [
  'in saveChunk',
  'in acceptImport',
  'in receiving',
  'in saveChunk',
  'in saveScores',
  'after stepImport',
];
/** In the transaction that writes a month, or in the one that lets all of them count. */
const WRITING = ['in saveChunk', 'in acceptImport'];

describe('kill -9 while files are imported', { timeout: PATIENCE_MS }, () => {
  it('leaves all of a month or nothing, loses no accepted one, and the next import works: embedded', async () => {
    const place = embeddedPlace();
    try {
      await killAndLook(place, async () => undefined, 'embedded');
    } finally {
      place.remove();
    }
  });

  it('leaves all of a month or nothing, loses no accepted one, and the next import works: PostgreSQL', async () => {
    const server = await startPostgres();
    try {
      const place = await serverPlace(server);
      await killAndLook(place, () => othersGone(place), 'PostgreSQL');
    } finally {
      await server.stop();
    }
  });
});

async function killAndLook(place: Place, settled: () => Promise<void>, engine: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seventy-crash-'));
  const histogram = new Map<string, number>();
  try {
    let round = await lookAndImport(place, folder, 0, 1);
    for (let kill = 0; kill < KILLS; kill++) {
      const aim = AIMS[kill % AIMS.length] ?? '';
      const { accepted, phase } = await importUntilKilled(place, folder, round + 1, aim);
      histogram.set(phase, (histogram.get(phase) ?? 0) + 1);
      await settled();
      round = await lookAndImport(place, folder, Math.max(accepted, round), round + 1000);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const phases = Object.fromEntries([...histogram].sort());
  console.log(`killed (${engine}): ${JSON.stringify(phases)}`);
  const writing = WRITING.reduce((sum, phase) => sum + (histogram.get(phase) ?? 0), 0);
  // Of a few kills it is chance how many hit a transaction of some milliseconds; of fifty it is not.
  if (LONG) expect(writing, 'kills inside a writing transaction').toBeGreaterThanOrEqual(10);
}

/** Lets a process import, and kills it at a random moment after it has come to a step. */
async function importUntilKilled(
  place: Place,
  folder: string,
  first: number,
  aim: string,
): Promise<{ accepted: number; phase: string }> {
  const script = new URL('importWriter.ts', import.meta.url).pathname;
  const { dataDir, databaseUrl = '' } = place.options;
  const child = spawn(process.execPath, [script, dataDir, databaseUrl, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  let accepted = 0;
  let phase = 'starting';
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  lines.on('line', (line) => {
    if (line.startsWith('accepted ')) accepted = Number(line.slice('accepted '.length));
    else phase = line;
    if (line === aim && accepted + 1 >= first + (aim === 'in saveScores' ? 1 : 0)) reach();
  });
  const read = once(lines, 'close');
  await Promise.race([reached, gone]);
  await pause(Math.random() * 20);
  child.kill('SIGKILL');
  await Promise.all([gone, read]);
  expect(child.signalCode, 'the writer ended by itself').toBe('SIGKILL');
  return { accepted, phase };
}

/** Opens what was left, holds it to what was promised, and imports once more; gives the number of that round. */
async function lookAndImport(
  place: Place,
  folder: string,
  acknowledged: number,
  next: number,
): Promise<number> {
  const opened = await place.open();
  if (!opened.ok) throw new Error(opened.sentence);
  const { ledger } = opened;
  const scope = ledger.scope(ORGANIZATION);
  if (!(await scope.organization())) {
    await scope.saveOrganization({ name: 'Crash', timeZone: 'UTC', language: 'en' });
  }
  if (acknowledged > 0) expect(await wholeRound(scope)).toBeGreaterThanOrEqual(acknowledged);
  const log = pino({ level: 'silent' });
  const clock = () => new Date();
  const tasks = startTasks({
    ledger,
    clock,
    log,
    app: { appId: 'app', publicUrl: 'https://seventy.example' },
  });
  const { imports, stop } = await startBackground({ ledger, tasks, clock, log, folder, nightly: false });
  const states = async () => (await imports.list(ORGANIZATION)).map(({ state }) => state);
  expect(await states()).not.toContain('receiving');
  const body = Readable.from([Buffer.from(fileOf(next))]);
  const upload = {
    fileName: 'next.csv',
    body,
    origin: 'upload',
    by: 'crash',
    partner: { partner: PARTNER },
  } as const;
  const receipt = await imports.receive(ORGANIZATION, upload);
  if (!('importId' in receipt)) throw new Error(receipt.outcome);
  // What was cut short is read to its end as well.
  while ((await states()).includes('reading')) await pause(20);
  expect(await imports.accept(ORGANIZATION, receipt.importId, {}, 'crash')).toEqual({ outcome: 'done' });
  expect(await wholeRound(scope)).toBe(next);
  await stop();
  await tasks.stop();
  await ledger.close();
  return next;
}

/** Every month is there, whole and of one and the same round: that one's number. */
async function wholeRound(scope: Scope): Promise<number> {
  const lines = await scope.standingChunks(PARTNER);
  expect(lines.map(({ period }) => period)).toEqual([...MONTHS]);
  expect(new Set(lines.map(({ importId }) => importId)).size, 'all months of one import').toBe(1);
  const amounts = new Set<number>();
  for (const chunk of await scope.readChunks(PARTNER, lines)) {
    // Reading checks the content against its hash: a missing piece would throw.
    const { azure } = (await contentOf(chunk)) as { azure: { acr: number }[] };
    expect(azure).toHaveLength(TENANTS);
    for (const { acr } of azure) amounts.add(acr);
  }
  const [amount = 0, ...others] = amounts;
  expect(others).toEqual([]);
  const round = Math.floor(amount);
  expect(amount).toBe(amountOf(round));
  return round;
}
