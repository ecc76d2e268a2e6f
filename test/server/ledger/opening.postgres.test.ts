import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseIsAway, openLedger } from '../../../server/ledger/index.ts';
import { type Place, serverPlace } from './place.ts';
import { type PostgresServer, startPostgres } from './postgresServer.ts';

const END_OTHERS = `select pg_terminate_backend(pid) from pg_stat_activity
  where usename = current_user and pid <> pg_backend_pid()`;

describe('opening the ledger on PostgreSQL', () => {
  let server: PostgresServer;
  let place: Place;
  let databaseUrl: string;
  beforeAll(async () => {
    server = await startPostgres();
    place = await serverPlace(server);
    databaseUrl = place.options.databaseUrl ?? '';
  });
  afterAll(() => server?.stop());

  const open = (url: string) => openLedger({ ...place.options, databaseUrl: url, clock: () => new Date() });
  const refused = async (url: string, code: string, ...words: string[]) => {
    const opened = await open(url);
    expect(opened).toMatchObject({ ok: false, code });
    for (const word of words) expect(opened.ok ? '' : opened.sentence).toContain(word);
    expect(opened.ok ? '' : opened.sentence).not.toContain('secret');
  };

  it('as a role that bypasses row-level security, before anything is written', async () => {
    await refused(server.superuser(databaseUrl), 'role-bypasses-isolation', '"postgres"', 'BYPASSRLS');
    const [tables] = await place.queries("select from pg_class where relnamespace = 'public'::regnamespace");
    expect(tables).toEqual([]);
  });

  it('where nobody listens, or no such server is', async () => {
    await refused('postgres://ada:secret@127.0.0.1:1/scores', 'database-unreachable', '127.0.0.1:1/scores');
    await refused('postgres://ada:secret@no-such-host.invalid/scores', 'database-unreachable');
  });

  it('with an address that is none', async () => {
    await refused('postgres://ada:secret@[::/scores', 'database-url-malformed', 'DATABASE_URL');
  });

  it('as a role or in a database that is not there', async () => {
    await refused(databaseUrl.replace('//seventy@', '//nobody:secret@'), 'database-refused', 'nobody');
    await refused(`${databaseUrl}x`, 'database-refused', 'does not exist');
  });

  it('by several processes at once, the first time: one migrates, all work', async () => {
    const opened = await Promise.all([1, 2, 3, 4].map(() => open(databaseUrl)));
    for (const one of opened) {
      expect(one).toMatchObject({ ok: true });
      if (!one.ok) continue;
      expect(await one.ledger.organizationIds()).toEqual([]);
      await one.ledger.close();
    }
  });

  it('over data of a newer program', async () => {
    const other = await serverPlace(server);
    const opened = await other.open();
    if (opened.ok) await opened.ledger.close();
    await other.queries("insert into kysely_migration values ('9999-tomorrow', '2099-01-01')");
    await refused(other.options.databaseUrl ?? '', 'data-newer-than-program', '9999-tomorrow');
  });

  it('outlives a connection that the server ends', async () => {
    const opened = await place.open();
    if (!opened.ok) throw new Error(opened.sentence);
    await opened.ledger.organizationIds();
    await place.queries(END_OTHERS);
    const first = await opened.ledger.organizationIds().catch((error: unknown) => databaseIsAway(error));
    expect(first === true || Array.isArray(first)).toBe(true);
    expect(await opened.ledger.organizationIds()).toEqual([]);
    expect(await opened.ledger.ping()).toBe(true);
    await opened.ledger.close();
  });
});
