import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { startJobs } from '../../../server/jobs/jobs.ts';
import { type Ledger, openLedger, type Patience, type Scope } from '../../../server/ledger/index.ts';
import { type RunningApp, runApp, silentLog } from '../appOnPort.ts';
import { type Issuer, openIssuer, TENANT } from '../identity/issuer.ts';
import { type DeadLine, deadLineTo } from './deadLine.ts';
import { type PostgresServer, startPostgres } from './postgresServer.ts';

// The machine of the database is gone, and nothing says so: packets are lost, no connection is ended. Without time
// limits everything here would wait until the operating system gives up, a quarter of an hour later.

const LONG = process.env.TEST_LENGTH === 'long';
const PATIENCE: Patience = {
  ...{ connectMs: 2_000, statementMs: 3_000, silenceMs: 4_000 },
  ...{ queueSilenceMs: 4_000, abandonedMs: 8_000 },
};

let postgres: PostgresServer;
let databaseUrl: string;
let line: DeadLine;
let ledger: Ledger;
let issuer: Issuer;
let app: RunningApp;
let token: string;

beforeAll(async () => {
  postgres = await startPostgres();
  databaseUrl = await postgres.createDatabase();
  line = await deadLineTo(databaseUrl);
  const clock = () => new Date();
  const opened = await openLedger({ databaseUrl: line.url, dataDir: '', clock, patience: PATIENCE });
  if (!opened.ok) throw new Error(opened.sentence);
  ledger = opened.ledger;
  await ledger.scope(TENANT).saveOrganization({ name: 'Contoso', timeZone: 'UTC', language: 'en' });
  issuer = await openIssuer();
  app = await runApp({ ledger, verify: tokenVerifier(issuer.rules) });
  token = await issuer.sign(issuer.claims({ roles: ['Scorecard.Admin'] }));
});
afterAll(async () => {
  await app?.close();
  await issuer?.close();
  await ledger?.close();
  await line?.close();
  await postgres?.stop();
});

const path = '/api/v1/retention';
const ask = (method = 'GET', body?: object, key?: string, { origin } = app) =>
  fetch(`${origin}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      ...(key !== undefined && { 'Idempotency-Key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
const save = (uncountedDays: number, key?: string) => ask('PUT', { uncountedDays }, key);
const told = async (answer: Promise<Response>) => {
  const { status, headers } = await answer;
  return { status, wait: headers.get('Retry-After') };
};
const AWAY = { status: 503, wait: expect.stringMatching(/^[1-9]/) };

const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await pause(50);
};

/** Somebody else's transaction, in which what the server wants to change is locked. */
async function locked<T>(work: (unlock: () => Promise<void>, waiting: () => Promise<void>) => Promise<T>) {
  const other = new pg.Client(postgres.superuser(databaseUrl));
  await other.connect();
  try {
    await other.query('begin');
    await other.query('select from retention for update');
    const waits =
      "select from pg_stat_activity where application_name = 'seventy' and wait_event_type = 'Lock'";
    const waiting = async () => {
      while ((await other.query(waits)).rowCount === 0) await pause(20);
    };
    return await work(async () => void (await other.query('commit')), waiting);
  } finally {
    await other.end();
  }
}

it('a statement that takes too long is ended by the server, and answered as a database that is away', async () => {
  expect((await save(60)).status).toBe(200);
  await locked(async () => expect(await told(save(61))).toEqual(AWAY));
  expect((await save(62)).status).toBe(200);
});

it('a line that goes dead is answered with 503 and Retry-After, and all goes on when there is another', async () => {
  const done: string[] = [];
  const run = async ({ subject }: { subject: string }) => {
    await ledger.scope(TENANT).retention();
    done.push(subject);
  };
  const kinds = [{ name: 'look', minutes: 1, atOnce: 1, run }];
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (text: string) => void logged.push(text) });
  const jobs = await startJobs(ledger.jobs, kinds, { log });
  const look = (subject: string) => jobs.ask('look', { organizationId: TENANT, subject }, 'test');
  await look('before');
  await until(async () => done.includes('before'));

  // A change is done at the very end, and the word of it is lost: its transaction stays open there, with its lock.
  const answers = await locked(async (unlock, waiting) => {
    const change = told(save(63, 'cut-off'));
    await waiting();
    line.die();
    await unlock();
    // More of them than there are connections.
    const reads = Array.from({ length: 15 }, () => told(ask()));
    expect((await fetch(`${app.origin}/readyz`)).status).toBe(503);
    expect((await fetch(`${app.origin}/healthz`)).status).toBe(200);
    await expect(look('meanwhile')).rejects.toThrow();
    return Promise.all([change, ...reads]);
  });
  expect(answers).toEqual(answers.map(() => AWAY));
  // Now that all connections are known to be lost, nobody waits for one of them any more.
  expect(await told(ask())).toEqual(AWAY);

  line.revive();
  await until(async () => (await ask()).status === 200);
  // The database takes back what was left open, and the key is free for the same request.
  await until(async () => (await save(63, 'cut-off')).status === 200);
  expect(await (await ask()).json()).toEqual({ uncountedDays: 63 });
  await look('after');
  await until(async () => done.includes('after'));
  expect((await fetch(`${app.origin}/readyz`)).status).toBe(200);
  // The queue looks for jobs every other second, and has looked in vain meanwhile.
  expect(logged.join('')).toContain('the job queue waits for the database');
  expect(logged.join('')).not.toContain('unexpected in the job queue');
  await jobs.stop();
});

// That a job's server is gone is noticed after half a minute, and looked at once a minute.
if (LONG) {
  it('a job that was in hand goes back, and is done', async () => {
    let runs = 0;
    let isDone = false;
    const run = async () => {
      if (runs++ === 0) line.die();
      await ledger.scope(TENANT).retention();
      isDone = true;
    };
    const kinds = [{ name: 'hold', minutes: 5, atOnce: 1, run }];
    const jobs = await startJobs(ledger.jobs, kinds, { log: silentLog() });
    await jobs.ask('hold', { organizationId: TENANT, subject: 'x' }, 'test');
    // By then it is known to have failed, and nothing of that could be noted.
    await pause(3 * PATIENCE.queueSilenceMs);
    line.revive();
    await until(async () => isDone);
    expect(runs).toBe(2);
    await jobs.stop();
  }, 300_000);
}

it('what was done and could not be noted under its key is answered, and noted once the database is back', async () => {
  let notes = 0;
  const scope = (organizationId: string) => {
    const real = ledger.scope(organizationId);
    const endRequest: Scope['endRequest'] = async (...request) => {
      if (notes++ === 0) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
      await real.endRequest(...request);
    };
    return { ...real, endRequest };
  };
  const other = await runApp({ ledger: { ...ledger, scope }, verify: tokenVerifier(issuer.rules) });
  const once = () => ask('PUT', { uncountedDays: 70 }, 'done', other);
  expect((await once()).status).toBe(200);
  let again = await once();
  for (; again.status === 409; again = await once()) await pause(100);
  expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([200, 'true']);
  await other.close();
});
