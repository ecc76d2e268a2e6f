import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Work = Transaction<Tables>;

/** What a query has to work with: whose rows, what time it is, and the one way to the tables. */
export interface InScope {
  readonly organizationId: string;
  now(): string;
  transaction<T>(work: (tables: Work) => Promise<T>): Promise<T>;
}

export interface Engine {
  readonly db: Kysely<Tables>;
  /** The role that queries run as: one that row-level security holds for. */
  readonly role: string;
  readonly clock: () => Date;
  /** What the database is told in each transaction about how long it may take. */
  readonly bounds?: Settings;
}

type Settings = ReturnType<typeof sql>;

/**
 * Every transaction begins by giving up the right to see everything, by naming what it may see, and by settling
 * how values are spelled. All of it ends with the transaction, so connections can be shared.
 */
export function begin<T>(engine: Engine, sight: Settings, work: (tables: Work) => Promise<T>): Promise<T> {
  return engine.db.transaction().execute(async (tables) => {
    await sql`select set_config('role', ${engine.role}, true), ${sight}, set_config('TimeZone', 'UTC', true),
      set_config('DateStyle', 'ISO, YMD', true), set_config('bytea_output', 'hex', true),
      ${engine.bounds ?? sql`null`}`.execute(tables);
    return work(tables);
  });
}
