import { randomUUID } from 'node:crypto';
import { fromPglite, PgBoss } from 'pg-boss';
import { databaseIsAway, type JobsDatabase } from '../ledger/index.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { jobId } from './jobId.ts';

// Work that outlives a request. A job only says that something is to be done: what is to be done stands in the
// ledger, so that doing it twice does no harm, and a job that is lost is found again at the next start.

export interface Work {
  readonly organizationId: string;
  /** What the work is about, such as a partner or an import. */
  readonly subject: string;
}

export interface JobKind {
  /** The name of its queue; a queue of one machine bears its name. */
  readonly name: string;
  /** The longest that it may take. */
  readonly minutes: number;
  /** How many may run here at once. */
  readonly atOnce: number;
  run(work: Work): Promise<void>;
}

export interface Jobs {
  /** Asks for work, once for the same reason, whoever asks. */
  ask(name: string, work: Work, why: string): Promise<void>;
  /** Lets what is in hand end, for a while. */
  stop(): Promise<void>;
}

const SCHEMA = 'jobs';
const RETRIES = 3;
const RETRY_SECONDS = 20;
/** A server that is gone is noticed after this long, and its jobs are done by another. */
const HEARTBEAT_SECONDS = 30;
const POLL_SECONDS = 2;
const LAST_JOBS_MS = 1_500;

export async function startJobs(
  database: JobsDatabase,
  kinds: readonly JobKind[],
  { log, metrics }: { readonly log: Log; readonly metrics?: Metrics | undefined },
): Promise<Jobs> {
  const { boss, close } = bossOn(database);
  boss.on('error', (error) => {
    if (databaseIsAway(error)) log.warn({ err: error }, 'the job queue waits for the database');
    else log.error({ err: error, id: randomUUID() }, 'unexpected in the job queue');
  });
  boss.on('warning', (warning) => log.warn({ warning }, 'job queue'));
  await boss.start();
  const workers = new Map<string, string>();
  for (const kind of kinds) {
    await boss.createQueue(kind.name, {
      retryLimit: RETRIES,
      retryDelay: RETRY_SECONDS,
      retryBackoff: true,
      expireInSeconds: kind.minutes * 60,
      heartbeatSeconds: HEARTBEAT_SECONDS,
    });
    const options = { pollingIntervalSeconds: POLL_SECONDS, localConcurrency: kind.atOnce };
    const worker = await boss.work<Work>(kind.name, options, async (jobs) => {
      for (const job of jobs) await watched(kind, job.data, log, metrics);
    });
    workers.set(kind.name, worker);
  }
  return {
    async ask(name, work, why) {
      // A job of the same id that is there, waiting or done, is left alone.
      const id = jobId(name, work.organizationId, work.subject, why);
      await boss.send(name, work, { id });
      const worker = workers.get(name);
      if (worker !== undefined) boss.notifyWorker(worker);
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: LAST_JOBS_MS });
      await close();
    },
  };
}

function bossOn(database: JobsDatabase): { readonly boss: PgBoss; close(): Promise<void> } {
  const options = { schema: SCHEMA, schedule: false } as const;
  if ('pglite' in database) {
    const db = fromPglite(database.pglite);
    return { boss: new PgBoss({ ...options, backend: 'pglite', db }), close: async () => undefined };
  }
  // The ledger's own connections: those that pg-boss would make know no end of waiting for an answer.
  const pool = database.connect();
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) };
  return { boss: new PgBoss({ ...options, db }), close: () => pool.end() };
}

async function watched(
  { name, run }: JobKind,
  work: Work,
  log: Log,
  metrics: Metrics | undefined,
): Promise<void> {
  const began = performance.now();
  const ended = (outcome: 'done' | 'failed') =>
    metrics?.job(name, outcome, (performance.now() - began) / 1000);
  try {
    await run(work);
    ended('done');
  } catch (error) {
    ended('failed');
    log.error({ err: error, id: randomUUID(), job: name, ...work }, 'a job failed; it is tried again');
    throw error;
  }
}
