import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../server/ledger/index.ts';
import { acceptFacts } from '../../server/tasks/acceptFacts.ts';
import { isOfOne } from '../../server/uploadsFolder.ts';
import { newDataFolder } from './ledger/dataFolder.ts';
import { securityFacts } from './tasks/securityFacts.ts';

const ROOT = join(import.meta.dirname, '../..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seventy-start-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the server in a process of its own and waits for its end. */
async function startAndEnd(program: string, settings: Record<string, string>) {
  const child = spawn(process.execPath, [program], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, output, errors };
}

/** Lets the server come to its start, and ends it. */
async function startAndStop(settings: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    if (line.includes('Seventy is ready')) child.kill('SIGTERM');
  }
  await ended;
}

async function inLedger<T>(dataDir: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const opened = await openLedger({ dataDir, clock: () => new Date() });
  if (!opened.ok) throw new Error(opened.sentence);
  try {
    return await work(opened.ledger);
  } finally {
    await opened.ledger.close();
  }
}

/** Exit code 1, nothing on standard output, and one sentence or two on one line: no stack, no log. */
function expectSentence(end: Awaited<ReturnType<typeof startAndEnd>>, words: string | RegExp) {
  expect(end).toMatchObject({ code: 1, output: '' });
  expect(end.errors).toMatch(/^[^\n{]+\.\n$/);
  expect(end.errors).toMatch(words);
}

const PREVIEW = 'server/preview/start.ts';

describe('npm start says in a sentence that', () => {
  it('the port is none', async () => {
    expectSentence(await startAndEnd(PREVIEW, { PORT: 'http', DATA_DIR: folder }), /PORT is "http"/);
  });

  it('the port is taken, before it makes anything', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const own = mkdtempSync(join(tmpdir(), 'seventy-start-'));
    expectSentence(await startAndEnd(PREVIEW, { PORT: `${port}`, DATA_DIR: own }), `Port ${port} is taken`);
    other.close();
    expect(readdirSync(own)).toEqual([]);
    rmSync(own, { recursive: true });
  });

  it('the folder cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expectSentence(
      await startAndEnd(PREVIEW, { PORT: '0', DATA_DIR: join(file, 'data') }),
      /cannot be written/,
    );
  });

  it('the folder cannot be made where the system makes none', async () => {
    expectSentence(await startAndEnd(PREVIEW, { PORT: '0', DATA_DIR: '/proc/data' }), /cannot be written/);
  });

  it('one is running on the folder already, and leaves that one alone', async () => {
    const dataDir = newDataFolder();
    const first = await openLedger({ dataDir, clock: () => new Date() });
    const files = () => readdirSync(dataDir).sort();
    const before = files();
    expectSentence(await startAndEnd(PREVIEW, { PORT: '0', DATA_DIR: dataDir }), /already running/);
    expect(files()).toEqual(before);
    if (first.ok) {
      expect(await first.ledger.ping()).toBe(true);
      await first.ledger.close();
    }
    rmSync(dataDir, { recursive: true });
  });
});

describe('the preview', () => {
  it('cannot be switched on where NODE_ENV says production', async () => {
    const end = await startAndEnd(PREVIEW, { NODE_ENV: 'production', PORT: '0', DATA_DIR: folder });
    expectSentence(end, /made-up people must not run/);
  });

  it('is no part of what the production start imports', () => {
    const loaded = importedBy(join(ROOT, 'server/main.ts'));
    expect(loaded).toContain('server/app.ts');
    expect(loaded).toContain('server/ledger/index.ts');
    expect([...loaded].filter((path) => path.startsWith('server/preview/'))).toEqual([]);
  });
});

describe('npm run serve', () => {
  const id = '22222222-2222-4222-8222-222222222222';
  const beside = (uploads: string) => ({
    ...{ PUBLIC_URL: 'https://seventy.contoso.example', TEAMS_APP_ID: id, PORT: '0' },
    ...{ ENTRA_CLIENT_ID: id, ENTRA_TENANT_ID: id },
    ...{ DATABASE_URL: 'postgres://ada@127.0.0.1:1/scores', UPLOADS_DIR: uploads },
  });

  it('lets no files lie where others than its user can reach them', async () => {
    const uploads = join(folder, 'everybodys');
    mkdirSync(uploads);
    chmodSync(uploads, 0o755);
    expectSentence(await startAndEnd('server/main.ts', beside(uploads)), /open to others.*UPLOADS_DIR/);
    expect(isOfOne(4, { uid: 4, mode: 0o40700 })).toBe(true);
    expect(isOfOne(4, { uid: 5, mode: 0o40700 })).toBe(false);
  });

  it('makes the folder for files for its user alone, and goes on', async () => {
    const uploads = join(folder, 'made', 'uploads');
    expectSentence(await startAndEnd('server/main.ts', beside(uploads)), /127\.0\.0\.1:1\/scores/);
    expect(statSync(uploads).mode & 0o777).toBe(0o700);
  });

  it('scores for the organizations on its list alone', { timeout: 300_000 }, async () => {
    const served = '22222222-2222-4222-8222-222222222222';
    const takenOff = '11111111-1111-4111-8111-111111111111';
    const dataDir = newDataFolder();
    const scored = () =>
      inLedger(dataDir, async (ledger) => {
        const scores = [served, takenOff].map((one) => ledger.scope(one).latestScores('contoso'));
        return (await Promise.all(scores)).map((found) => found.length > 0);
      });
    await inLedger(dataDir, async (ledger) => {
      for (const one of [served, takenOff]) {
        await ledger.scope(one).saveOrganization({ name: one, timeZone: 'UTC', language: 'en' });
        await acceptFacts(ledger.scope(one), securityFacts({ customers: 1, people: 1, users: 50 }), 'ada');
      }
    });
    const { DATABASE_URL: _, UPLOADS_DIR: __, ...settings } = beside('');
    // What was accepted and never scored is scored after the start; a slow machine may need another one for it.
    for (let [isServed] = await scored(); !isServed; [isServed] = await scored()) {
      await startAndStop({ ...settings, DATA_DIR: dataDir });
    }
    expect(await scored()).toEqual([true, false]);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('lists every setting that is missing, each on its line', async () => {
    const { code, output, errors } = await startAndEnd('server/main.ts', {});
    expect({ code, output }).toEqual({ code: 1, output: '' });
    const [first, ...others] = errors.trimEnd().split('\n');
    expect(first).toBe('Seventy cannot start:');
    expect(others.map((line) => line.match(/^- ([A-Z_]+) /)?.[1])).toEqual([
      'PUBLIC_URL',
      'ENTRA_CLIENT_ID',
      'ENTRA_TENANT_ID',
      'TEAMS_APP_ID',
      'DATABASE_URL',
    ]);
  });
});

/** The modules of the server that are loaded with one of them, by following its static imports. */
function importedBy(entry: string, found = new Set<string>()): Set<string> {
  found.add(relative(ROOT, entry));
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(
    /\bfrom '(\.[^']+)'|^import '(\.[^']+)'/gm,
  )) {
    const module = resolve(entry, '..', path);
    if (!found.has(relative(ROOT, module))) importedBy(module, found);
  }
  return found;
}
