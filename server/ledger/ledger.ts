import type { PGlite } from '@electric-sql/pglite';
import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import type { Engine } from './engine.ts';
import { organizationIds } from './organizationIds.ts';
import { type Scope, scopeOf } from './scope.ts';
import type { Tables } from './tables.ts';

/** The database for the job queue, which keeps its tables in a schema of its own. */
export type JobsDatabase =
  | { readonly pglite: PGlite }
  /** Connections of its own; whoever asks for them ends them. */
  | { connect(): Pool };

export interface Ledger {
  readonly engine: 'embedded' | 'postgresql';
  /** Everything that can be read and written of one organization. */
  scope(organizationId: string): Scope;
  /** Which organizations there are but the sample's, for work over all of them: each is then worked on in its own scope. */
  organizationIds(): Promise<string[]>;
  /** The same with those that are served no longer: what is theirs stays. */
  allOrganizationIds(): Promise<string[]>;
  readonly jobs: JobsDatabase;
  /** The embedded database as it is now, packed; a server's database has tools of its own for that. */
  backup(): Promise<Blob | undefined>;
  /** Whether the database answers. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

const PING_MS = 3_000;

/**
 * The same ledger for work that nobody asks for: of the organizations there are, those that this installation serves. Of
 * one that was taken off its list nothing is fetched, scored or told any more.
 */
export const servedBy = (ledger: Ledger, served: readonly string[]): Ledger => ({
  ...ledger,
  organizationIds: async () => (await ledger.organizationIds()).filter((id) => served.includes(id)),
});

export function ledgerOn(
  engine: Engine & { readonly name: Ledger['engine']; readonly jobs: JobsDatabase },
  closed: () => Promise<void>,
): Ledger {
  let closing: Promise<void> | undefined;
  return {
    engine: engine.name,
    jobs: engine.jobs,
    scope: (organizationId) => scopeOf(engine, organizationId),
    organizationIds: () => organizationIds(engine),
    allOrganizationIds: () => organizationIds(engine),
    backup: () => backupOf(engine.jobs),
    ping: () => answersIn(engine.db, PING_MS),
    close: () => {
      closing ??= engine.db.destroy().then(closed);
      return closing;
    },
  };
}

async function backupOf(database: JobsDatabase): Promise<Blob | undefined> {
  if (!('pglite' in database)) return undefined;
  await database.pglite.query('checkpoint');
  return database.pglite.dumpDataDir('gzip');
}

async function answersIn(db: Kysely<Tables>, ms: number): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, ms, false);
  const answer = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
