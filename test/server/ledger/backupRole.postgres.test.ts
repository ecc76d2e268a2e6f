import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importInstallation } from '../imports/installation.ts';
import { serverPlace } from './place.ts';
import { type PostgresServer, startPostgres } from './postgresServer.ts';
import { fillEveryTable } from './suite/tables.ts';

// A dump is a role reading every table, with row-level security off: a role that it binds is then refused. The
// programs that write dumps are not among the tests' binaries; what the runbook's role may read can be asked for.

const RUNBOOK = readFileSync(join(import.meta.dirname, '../../../CONTRIBUTING.md'), 'utf8');
const CREATE_ROLE = RUNBOOK.match(/`(create role seventy_backup [^`]+)`/)?.[1] ?? '';
const TABLES = `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name, c.relkind::text as kind
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'S') and n.nspname !~ '^(pg_|information_schema$)' order by 1`;
const AS_A_DUMP = 'set row_security = off';

let server: PostgresServer;
let address: string;
beforeAll(async () => {
  server = await startPostgres();
  const place = await serverPlace(server);
  address = place.options.databaseUrl ?? '';
  const at = await importInstallation(place);
  await fillEveryTable((await at.organization()).scope);
  // The queue of jobs, which is there now, writes its own tables all the time.
  await at.close();
});
afterAll(() => server?.stop());

type Row = Record<string, string>;

async function asRole(url: string, ask: (rows: (statement: string) => Promise<Row[]>) => Promise<void>) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await ask(async (statement) => (await client.query<Row>(statement)).rows);
  } finally {
    await client.end();
  }
}

it("the runbook's role reads every row that a dump reads; the server's own reads none, and is refused", async () => {
  const there: (Row & { count?: string })[] = [];
  await asRole(server.superuser(address), async (rows) => {
    for (const table of await rows(TABLES)) {
      there.push({ ...table, count: (await rows(`select count(*) from ${table.name}`))[0]?.count ?? '' });
    }
    await rows(CREATE_ROLE);
  });
  expect(there.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['public.facts_pieces', 'public.kysely_migration', 'jobs.queue']),
  );
  await asRole(address.replace('//seventy@', '//seventy_backup@'), async (rows) => {
    await rows(AS_A_DUMP);
    for (const { name, count } of there)
      expect(await rows(`select count(*) from ${name}`), name).toEqual([{ count }]);
  });
  const ours = there.filter(({ name, kind }) => /^public\.(?!kysely)/.test(name ?? '') && kind === 'r');
  await asRole(address, async (rows) => {
    for (const { name } of ours)
      expect(await rows(`select count(*) from ${name}`), name).toEqual([{ count: '0' }]);
    await rows(AS_A_DUMP);
    for (const { name } of ours)
      await expect(rows(`select from ${name}`), name).rejects.toThrow('row-level security');
  });
  expect(ours.filter(({ count }) => count === '0')).toEqual([]);
});
