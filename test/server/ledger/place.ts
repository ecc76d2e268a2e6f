import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type OpenOutcome, openLedger } from '../../../server/ledger/index.ts';
import { newDataFolder } from './dataFolder.ts';
import type { PostgresServer } from './postgresServer.ts';

type Row = Record<string, unknown>;

/** Somewhere a ledger can be kept, and looked into behind its back while it is closed. */
export interface Place {
  readonly options: { readonly dataDir: string; readonly databaseUrl?: string };
  open(clock?: () => Date): Promise<OpenOutcome>;
  /** Runs statements one after another as the role that queries run as, over one connection. */
  queries(...statements: string[]): Promise<Row[][]>;
  /** The same as the role that the tables belong to. */
  ownerQueries(...statements: string[]): Promise<Row[][]>;
  remove(): void;
}

/** In a data folder of its own, see there. */
export function embeddedPlace(dataDir = newDataFolder()): Place {
  const ownerQueries = async (...statements: string[]) => {
    const pglite = await PGlite.create(join(dataDir, 'database'));
    try {
      const results: Row[][] = [];
      for (const statement of statements) results.push((await pglite.query<Row>(statement)).rows);
      return results;
    } finally {
      await pglite.close();
    }
  };
  return {
    options: { dataDir },
    open: (clock = () => new Date()) => openLedger({ dataDir, clock }),
    ownerQueries,
    queries: async (...statements) =>
      (await ownerQueries('set role seventy_queries', ...statements)).slice(1),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

export async function serverPlace(server: PostgresServer, timeZone = 'UTC'): Promise<Place> {
  const databaseUrl = await server.createDatabase(timeZone);
  // Never made: with a database server the data folder is not used.
  const dataDir = join(tmpdir(), 'seventy-no-such-folder');
  const queries = async (...statements: string[]) => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    try {
      const results: Row[][] = [];
      for (const statement of statements) results.push((await client.query<Row>(statement)).rows);
      return results;
    } finally {
      await client.end();
    }
  };
  return {
    options: { dataDir, databaseUrl },
    open: (clock = () => new Date()) => openLedger({ databaseUrl, dataDir, clock }),
    queries,
    ownerQueries: queries,
    remove: () => undefined,
  };
}
