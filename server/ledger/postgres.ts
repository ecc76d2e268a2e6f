import pg from 'pg';
import { READERS } from './wireValues.ts';

/** Connections to the database server; the pool replaces those that break. */
export function connectPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'seventy',
    connectionTimeoutMillis: 5_000,
    max: 10,
    types: { getTypeParser },
  });
  // Without a listener a connection that breaks while nobody uses it would end the process.
  pool.on('error', () => undefined);
  // And so would one that breaks in use, between two queries of a transaction: the next query says it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

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
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  '53300', // too many connections
  '57P01', // ended by an administrator
  '57P02', // ended by a crash
  '57P03', // starting up or shutting down
]);

/** Whether the database does not answer now and may answer later: the caller says so and tries again. */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(databaseIsAway);
  if ('code' in error && typeof error.code === 'string') {
    return AWAY.has(error.code) || error.code.startsWith('08');
  }
  // What the driver says without a code: a timeout, or a connection that ended under a query.
  return /timeout exceeded|Connection terminated|connection error and is not queryable/i.test(error.message);
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
