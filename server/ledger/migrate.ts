import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import { failure, type OpenFailure } from './openOutcome.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables up to this program, under a lock where several programs may start at once; undefined when
 * all is well.
 */
export async function migrate(db: Kysely<Tables>, role: string): Promise<OpenFailure | undefined> {
  const known = migrations(role);
  const done = await doneMigrations(db);
  const newer = newerThan(known, done);
  if (newer) return newer;
  // The usual start has nothing to do; the migrator would look through the whole catalogue to find that out.
  if (done.length === Object.keys(known).length) return undefined;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return undefined;
  // A newer program may have migrated between the question and the lock.
  const overtaken = newerThan(known, await doneMigrations(db));
  if (overtaken) return overtaken;
  throw error;
}

async function doneMigrations(db: Kysely<Tables>): Promise<string[]> {
  const table = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!table.rows[0]?.there) return [];
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return done.rows.map((row) => row.name);
}

function newerThan(known: object, done: readonly string[]): OpenFailure | undefined {
  const unknown = done.filter((name) => !(name in known));
  if (unknown.length === 0) return undefined;
  return failure(
    'data-newer-than-program',
    `The data was written by a newer version of this program (it knows ${unknown.join(', ')}). ` +
      'Start that version, or restore a backup from before the update.',
  );
}
