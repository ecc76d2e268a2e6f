import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { DatasetWish } from '../../../server/feed/datasetWish.ts';
import { type FeedContext, type FeedLimits, feedContext } from '../../../server/feed/feedContext.ts';
import { ticketsIn } from '../../../server/feed/feedTickets.ts';
import { type DatasetOutcome, pullFeed } from '../../../server/feed/pullFeed.ts';
import type { SecretBox } from '../../../server/secrets/secretBox.ts';
import { type SecretSlot, secretSlot } from '../../../server/secrets/secretSlot.ts';
import { type FakePartnerCenter, openPartnerCenter, TENANT } from './fakePartnerCenter.ts';
import { boxWith, memoryStore, randomKey } from './memoryStore.ts';
import { type VirtualClock, virtualClock } from './virtualClock.ts';

/** The smallest of the wishes: a few columns, one of them under another name over there. */
export const OFFICE: DatasetWish = {
  dataset: 'OfficeUsage',
  since: { months: 26 },
  addsUp: false,
  columns: [
    { names: ['Month'], required: true },
    { names: ['CustomerTenantId'], required: true },
    { names: ['WorkloadName'], required: true },
    { names: ['PartnerAttributionType', 'PartnerAttachType'], required: true },
    { names: ['NotThereYet'] },
  ],
};

export interface FeedBench {
  readonly center: FakePartnerCenter;
  readonly clock: VirtualClock;
  readonly box: SecretBox;
  readonly access: SecretSlot;
  readonly folder: string;
  readonly logged: string[];
  readonly cancel: AbortController;
  context(limits?: Partial<FeedLimits>): FeedContext;
  /** Pulls to the end; one wish unless told otherwise. */
  pull(wishes?: readonly DatasetWish[], limits?: Partial<FeedLimits>): Promise<DatasetOutcome[]>;
  /** Pulls the smallest wish, and returns its outcome. */
  pullOffice(limits?: Partial<FeedLimits>): Promise<DatasetOutcome>;
  /** Holds that nothing secret is in the log or in what is given, and closes. */
  close(): Promise<void>;
}

/** A fake Partner Center that was connected some time ago, and all a pull needs. */
export async function openBench(): Promise<FeedBench> {
  const clock = virtualClock();
  const center = await openPartnerCenter(clock.now);
  const folder = mkdtempSync(join(tmpdir(), 'seventy-feed-'));
  const logged: string[] = [];
  const outcomes: DatasetOutcome[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const cancel = new AbortController();
  const box = boxWith(randomKey());
  const store = memoryStore();
  const access = secretSlot(box, store, { organizationId: 'contoso', name: 'partner-center' });
  await access.save(center.signIn.earlierConsent());
  const tickets = ticketsIn(store);
  const options = (limits: Partial<FeedLimits>) => ({
    application: center.application,
    tenant: TENANT,
    addresses: center.addresses,
    clock,
    log,
    limits,
    signal: cancel.signal,
    random: () => 0.5,
  });

  const bench: FeedBench = {
    center,
    clock,
    box,
    access,
    folder,
    logged,
    cancel,
    context: (limits = {}) => feedContext(options(limits)),
    async pull(wishes = [OFFICE], limits = {}) {
      const pulled: DatasetOutcome[] = [];
      for await (const outcome of pullFeed({ ...options(limits), wishes, access, tickets, folder })) {
        pulled.push(outcome);
      }
      outcomes.push(...pulled);
      return pulled;
    },
    async pullOffice(limits) {
      const [outcome] = await bench.pull([OFFICE], limits);
      if (!outcome) throw new Error('A wish without an outcome.');
      return outcome;
    },
    async close() {
      await center.close();
      rmSync(folder, { recursive: true });
      const seen = logged.join('') + JSON.stringify([outcomes, [...store.blobs]]);
      const leaked = center.secrets().filter((secret) => seen.includes(secret));
      expect(leaked, 'what must never be logged or told').toEqual([]);
    },
  };
  return bench;
}

/** The text of a file that came. */
export function textOf(outcome: DatasetOutcome | undefined): string {
  if (outcome?.state !== 'ready') throw new Error(`There is no file: ${JSON.stringify(outcome)}`);
  return readFileSync(outcome.file.path, 'utf8');
}
