import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type JobKind, startJobs, type Work } from './jobs/jobs.ts';
import { Nights } from './jobs/nights.ts';
import { databaseIsAway, type Ledger } from './ledger/index.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import { Imports } from './tasks/importFile.ts';
import { Uploads } from './tasks/imports/uploads.ts';
import type { Tasks } from './tasks/index.ts';
import { PartnerCenter, type PartnerCenterSettings } from './tasks/partnerCenter.ts';
import { forgetOld } from './tasks/retention.ts';

export interface BackgroundParts {
  readonly ledger: Ledger;
  readonly tasks: Pick<Tasks, 'scorePartner'> & {
    /** Absent in a process that reaches no channel: it must not take the word from one that does. */
    readonly tell?: (organizationId: string, partnerId: string) => void | Promise<void>;
  };
  readonly clock: () => Date;
  readonly log: Log;
  readonly metrics?: Metrics | undefined;
  /** A folder of this server alone, for files on their way in. */
  readonly folder: string;
  /** The feed, where the installation has what it needs. */
  readonly partnerCenter?: PartnerCenterSettings | undefined;
  /** Whether scores are taken every night. */
  readonly nightly: boolean;
}

/** What goes on beside the requests, and what requests ask of it. */
export interface Background {
  readonly imports: Imports;
  readonly partnerCenter: PartnerCenter | undefined;
  /** Scores a partner anew, because something it follows from has changed. */
  rescore(organizationId: string, partnerId: string, why: string): Promise<void>;
  /** Wakes the sender on whichever server is free: what is to be sent stands in the ledger. */
  wake(organizationId: string, partnerId: string): Promise<void>;
  /** Pulls the feed once for the reason given. */
  pull(organizationId: string, why: string): Promise<void>;
  /** Asks for what the night has to do, once a day and organization. */
  night(): Promise<void>;
  stop(): Promise<void>;
}

/** Assembles imports, feed and job queue. What the last process has left half done goes on. */
export async function startBackground(parts: BackgroundParts): Promise<Background> {
  const { ledger, clock, log, folder, nightly } = parts;
  const host = hostOf(folder);
  const readQueue = `read-import-${host}`;
  const rescore = (organizationId: string, partnerId: string, why: string): Promise<void> =>
    jobs.ask('score', { organizationId, subject: partnerId }, why);
  const imports = new Imports({
    ledger,
    uploads: new Uploads(folder),
    host,
    clock,
    toRead: (organizationId, subject, why) => jobs.ask(readQueue, { organizationId, subject }, why),
    changed: rescore,
  });
  const feedFolder = join(folder, 'feed');
  // What a pull had fetched when its process was killed is fetched again.
  await rm(feedFolder, { recursive: true, force: true });
  const partnerCenter =
    parts.partnerCenter &&
    new PartnerCenter({ ...parts.partnerCenter, ledger, imports, log, folder: feedFolder });
  const kinds = kindsOf(parts, readQueue, imports, partnerCenter);
  const jobs = await startJobs(ledger.jobs, kinds, { log, metrics: parts.metrics });
  await imports.resume();
  const pull = (organizationId: string, why: string): Promise<void> =>
    jobs.ask('pull', { organizationId, subject: 'partner-center' }, why);
  const nights = new Nights({ ledger, clock, log, jobs, imports, pull, partnerCenter });
  if (nightly) nights.begin();
  return {
    imports,
    partnerCenter,
    rescore,
    // Each time is another one: it says only that there may be something.
    wake: (organizationId, subject) => jobs.ask('tell', { organizationId, subject }, randomUUID()),
    pull,
    night: () => nights.look(),
    async stop() {
      await nights.stop();
      imports.stop();
      partnerCenter?.stop();
      await jobs.stop();
    },
  };
}

function kindsOf(
  parts: BackgroundParts,
  readQueue: string,
  imports: Imports,
  partnerCenter: PartnerCenter | undefined,
): JobKind[] {
  const { scorePartner, tell } = parts.tasks;
  // Asked for before the organization was taken off the list.
  const ifServed = (run: JobKind['run']) => async (work: Work) => {
    if ((await parts.ledger.organizationIds()).includes(work.organizationId)) await run(work);
  };
  const telling: JobKind = {
    name: 'tell',
    minutes: 5,
    atOnce: 1,
    run: async ({ organizationId, subject }) => tell?.(organizationId, subject),
  };
  return [
    {
      name: readQueue,
      minutes: 120,
      atOnce: 1,
      run: ({ organizationId, subject }) => read(imports, organizationId, subject),
    },
    {
      name: 'score',
      minutes: 15,
      atOnce: 2,
      run: async ({ organizationId, subject }) => void (await scorePartner(organizationId, subject)),
    },
    {
      name: 'night',
      minutes: 120,
      atOnce: 1,
      run: ifServed((work) => nightOf(parts, work)),
    },
    {
      name: 'pull',
      minutes: 300,
      atOnce: 1,
      run: ifServed(async ({ organizationId }) => void (await partnerCenter?.pull(organizationId))),
    },
    ...(tell ? [telling] : []),
  ];
}

/** What a day brings on its own: other scores, and an end to what is kept no longer. */
async function nightOf(
  { ledger, tasks }: BackgroundParts,
  { organizationId, subject: day }: Work,
): Promise<void> {
  const scope = ledger.scope(organizationId);
  for (const { partnerId } of await scope.partners())
    await tasks.scorePartner(organizationId, partnerId, day);
  await forgetOld(scope, day);
}

/** A reading that fails for no reason anybody knows is over; without a database it is tried again. */
async function read(imports: Imports, organizationId: string, importId: string): Promise<void> {
  try {
    await imports.read(organizationId, importId);
  } catch (error) {
    if (!databaseIsAway(error)) await imports.giveUp(organizationId, importId);
    throw error;
  }
}

/** The name under which this machine and folder are known among several servers; the same after a restart. */
const hostOf = (folder: string): string =>
  createHash('sha256')
    .update(JSON.stringify([hostname(), folder]))
    .digest('hex')
    .slice(0, 12);
