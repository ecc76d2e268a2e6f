import { Socket } from 'node:net';
import { sql } from 'kysely';
import pg from 'pg';
import { READERS } from './wireValues.ts';

/** How long the database may keep somebody waiting. */
export interface Patience {
  /** Until a connection stands, or one is free. */
  readonly connectMs: number;
  /** For one statement of a request or a job: by then the server itself ends it. */
  readonly statementMs: number;
  /** Until a connection on which nothing moves counts as lost. */
  readonly silenceMs: number;
  /** The same for the job queue, whose upkeep knows longer statements. */
  readonly queueSilenceMs: number;
  /** Until the server takes back what a client that is gone has left open, with the locks on it. */
  readonly abandonedMs: number;
}

export const PATIENCE: Patience = {
  connectMs: 5_000,
  statementMs: 15_000,
  silenceMs: 20_000,
  queueSilenceMs: 60_000,
  abandonedMs: 60_000,
};

export interface PoolOptions {
  readonly name: string;
  readonly max: number;
  readonly connectMs: number;
  /** Without it a statement may take as long as it takes. */
  readonly silenceMs?: number;
}

/** A machine that is gone while a long statement runs on it is noticed by this, in twice the time. */
const KEEP_ALIVE_MS = 10_000;

/**
 * Connections to the database server; the pool replaces those that break. One that goes silent is cut off: whoever
 * waits for an answer learns it, and nobody gets a connection on which an old answer may still come. (The driver's own
 * time limit for queries would keep it.)
 */
export function connectPool(databaseUrl: string, { name, max, connectMs, silenceMs }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: name,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    max,
    types: { getTypeParser },
  });
  // Without a listener a connection that breaks while nobody uses it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    // And so would one that breaks in use, between two queries of a transaction: the next query says it.
    client.on('error', () => undefined);
    if (silenceMs !== undefined) cutWhenSilent(client, silenceMs);
  });
  return pool;
}

function cutWhenSilent(client: pg.ClientBase, silenceMs: number): void {
  const line = client instanceof pg.Client ? client.connection.stream : undefined;
  if (!(line instanceof Socket)) throw new Error('A connection to the database is no socket.');
  line.setTimeout(silenceMs, () => line.destroy(new DatabaseSilent(silenceMs)));
}

class DatabaseSilent extends Error {
  readonly code = 'ETIMEDOUT';
  constructor(silenceMs: number) {
    super(`The database has said nothing for ${silenceMs / 1000} s.`);
  }
}

/** What the server itself keeps to, set in the transaction: a pooler in between knows no other place for it. */
export const serverBounds = ({ statementMs, abandonedMs }: Patience) =>
  sql`set_config('statement_timeout', ${String(statementMs)}, true),
    set_config('idle_in_transaction_session_timeout', ${String(abandonedMs)}, true)`;

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  READERS[type] ?? pg.types.getTypeParser(type, format === 'binary' ? 'binary' : 'text');

const REFUSALS = new Set([
  '28000', // the role may not connect
  '28P01', // wrong password
  '3D000', // no such database
  '42501', // no right to do this
]);
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  '25P03', // a transaction was left open for too long
  '53300', // too many connections
  '57014', // a statement took too long
  '57P01', // ended by an administrator
  '57P02', // ended by a crash
  '57P03', // starting up or shutting down
]);

/** Whether the database does not answer now and may answer later: the caller says so and tries again. */
export function databaseIsAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(databaseIsAway);
  // The job queue tells its errors as plain objects.
  if (typeof error !== 'object' || error === null || !('message' in error)) return false;
  if ('code' in error && typeof error.code === 'string') {
    // A socket that is not there; a file that is not there is another matter.
    if (error.code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect';
    return AWAY.has(error.code) || error.code.startsWith('08');
  }
  // What the driver says without a code: a timeout, or a connection that ended under a query.
  return /timeout exceeded|Connection terminated|connection error and is not queryable/i.test(
    String(error.message),
  );
}

/** Whether the database answered with a refusal that only its administrator can lift. */
export function databaseRefuses(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && REFUSALS.has(String(error.code));
}

/** Where a database is, for people: without user and password. */
export function addressOf(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    return `${url.searchParams.get('host') ?? decodeURIComponent(url.host)}${url.pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}
