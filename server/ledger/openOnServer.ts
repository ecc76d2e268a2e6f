import { Kysely, PostgresDialect, sql } from 'kysely';
import { ledgerOn } from './ledger.ts';
import { migrate } from './migrate.ts';
import { failure, type OpenFailure, type OpenOutcome } from './openOutcome.ts';
import { addressOf, connectPool, databaseIsAway, databaseRefuses } from './postgres.ts';
import type { Tables } from './tables.ts';

const OLDEST = 150_000;

/** The ledger in a PostgreSQL database, for any number of processes. */
export async function openOnServer(databaseUrl: string, clock: () => Date): Promise<OpenOutcome> {
  const jobs = { url: databaseUrl };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connectPool(databaseUrl) }) });
  try {
    const { role, wrong } = await examine(db);
    const cannot = wrong ?? (await migrate(db, role));
    if (!cannot)
      return { ok: true, ledger: ledgerOn({ name: 'postgresql', db, role, clock, jobs }, async () => {}) };
    await db.destroy();
    return cannot;
  } catch (error) {
    await db.destroy();
    return expected(error, databaseUrl);
  }
}

/** Who we are there, and whether that will do: looked at before anything is written. */
async function examine(db: Kysely<Tables>): Promise<{ role: string; wrong: OpenFailure | undefined }> {
  const { rows } = await sql<{ role: string; bypasses: boolean; version: number }>`
    select rolname as role, rolsuper or rolbypassrls as bypasses,
      current_setting('server_version_num')::integer as version
    from pg_roles where rolname = current_user`.execute(db);
  const { role, bypasses, version } = rows[0] ?? { role: '', bypasses: true, version: 0 };
  if (version < OLDEST) {
    const sentence = 'The database server is older than PostgreSQL 15. Update it, or choose another one.';
    return { role, wrong: failure('database-too-old', sentence) };
  }
  if (bypasses) {
    const sentence =
      `The database role "${role}" bypasses row-level security, which keeps organizations apart. ` +
      'Create a role without SUPERUSER and BYPASSRLS that owns the database, and use it in DATABASE_URL.';
    return { role, wrong: failure('role-bypasses-isolation', sentence) };
  }
  return { role, wrong: undefined };
}

function expected(error: unknown, databaseUrl: string): OpenFailure {
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL') {
    const form = 'postgres://user:password@host:5432/database';
    return failure('database-url-malformed', `DATABASE_URL is no address of the form ${form}.`);
  }
  const address = addressOf(databaseUrl);
  const why = error instanceof Error ? error.message || String(error.name) : String(error);
  if (databaseRefuses(error)) {
    return failure(
      'database-refused',
      `The database at ${address} refuses: ${why}. Check user, password, database and rights in DATABASE_URL.`,
    );
  }
  if (databaseIsAway(error)) {
    return failure(
      'database-unreachable',
      `The database at ${address} does not answer (${why}). Check DATABASE_URL and that the server is running.`,
    );
  }
  throw error;
}
