import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { ledgerOn } from './ledger.ts';
import { migrate } from './migrate.ts';
import { failure, type OpenFailure, type OpenOutcome } from './openOutcome.ts';
import {
  addressOf,
  connectPool,
  databaseIsAway,
  databaseRefuses,
  PATIENCE,
  type Patience,
  type PoolOptions,
  serverBounds,
} from './postgres.ts';
import type { Tables } from './tables.ts';

const OLDEST = 150_000;

/** The ledger in a PostgreSQL database, for any number of processes. */
export async function openOnServer(
  databaseUrl: string,
  clock: () => Date,
  patience: Patience = PATIENCE,
): Promise<OpenOutcome> {
  const { connectMs, silenceMs, queueSilenceMs } = patience;
  const pool = (options: Omit<PoolOptions, 'connectMs'>) =>
    connectPool(databaseUrl, { ...options, connectMs });
  try {
    // A migration may take its time, and waits for another server's.
    const prepared = await prepare(kyselyOn(pool({ name: 'seventy', max: 1 })));
    if ('ok' in prepared) return prepared;
    const { role } = prepared;
    const db = kyselyOn(pool({ name: 'seventy', max: 10, silenceMs }));
    const jobs = { connect: () => pool({ name: 'seventy jobs', max: 4, silenceMs: queueSilenceMs }) };
    const engine = { name: 'postgresql', db, role, clock, jobs, bounds: serverBounds(patience) } as const;
    return { ok: true, ledger: ledgerOn(engine, async () => {}) };
  } catch (error) {
    return expected(error, databaseUrl);
  }
}

const kyselyOn = (pool: pg.Pool): Kysely<Tables> => new Kysely({ dialect: new PostgresDialect({ pool }) });

async function prepare(db: Kysely<Tables>): Promise<{ readonly role: string } | OpenFailure> {
  try {
    const { role, wrong } = await examine(db);
    return wrong ?? (await migrate(db, role)) ?? { role };
  } finally {
    await db.destroy();
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
