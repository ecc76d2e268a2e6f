import { join } from 'node:path';
import { z } from 'zod';
import {
  type Consent,
  type ConsentResult,
  DATASET_WISHES,
  type DatasetOutcome,
  type FeedOptions,
  feedContext,
  finishConsent,
  pullFeed,
  startConsent,
  ticketsIn,
} from '../feed/index.ts';
import type { DeedDone, Ledger, Scope } from '../ledger/index.ts';
import { type BlobStore, type SecretBox, type SecretSlot, secretSlot } from '../secrets/index.ts';
import type { Imports } from './importFile.ts';

/** What the feed of Partner Center needs, where an installation has it. */
export interface PartnerCenterSettings extends Omit<FeedOptions, 'tenant' | 'signal' | 'log'> {
  readonly box: SecretBox;
  /** Where the sign-in leads back to. */
  readonly redirectUri: string;
}

export interface PartnerCenterParts extends PartnerCenterSettings, Pick<FeedOptions, 'log'> {
  readonly ledger: Ledger;
  readonly imports: Imports;
  /** Where files lie while they are pulled. */
  readonly folder: string;
}

/** In whose name what was pulled is imported. */
export const FEED = 'partner-center';

const known = z.object({
  account: z.object({ tenant: z.string(), id: z.string(), name: z.string(), username: z.string() }),
  consentedAt: z.string(),
});

const lastPull = z.object({
  at: z.string(),
  datasets: z.array(z.object({ dataset: z.string(), state: z.string(), detail: z.string().exactOptional() })),
});
export type LastPull = z.infer<typeof lastPull>;

/** The feed of each organization: giving access once, and pulling what is then imported like any file. */
export class PartnerCenter {
  readonly #parts: PartnerCenterParts;
  readonly #stopping = new AbortController();

  constructor(parts: PartnerCenterParts) {
    this.#parts = parts;
  }

  /** The address at which an admin gives access. */
  connect(organizationId: string, by: string): string {
    const { box, redirectUri } = this.#parts;
    return startConsent({ by, redirectUri }, box, this.#context(organizationId));
  }

  async connected(
    organizationId: string,
    by: string,
    back: { readonly state: string; readonly code?: string; readonly error?: string },
  ): Promise<ConsentResult<Consent>> {
    const access = this.#slot(organizationId, 'access');
    const context = this.#context(organizationId);
    const result = await finishConsent({ ...back, by }, this.#parts.box, access, context);
    if (!result.ok) return result;
    const deed = { by: personIn(by), deed: 'consent-given', subject: FEED } as const;
    await this.#slot(organizationId, 'account', deed).save(JSON.stringify(result.value));
    return result;
  }

  /** Who has given access, if anybody has. */
  async account(organizationId: string): Promise<Consent | undefined> {
    const access = await this.#slot(organizationId, 'access').load();
    const reading = await this.#slot(organizationId, 'account').load();
    if (access.state !== 'secret' || reading.state !== 'secret') return undefined;
    return known.parse(JSON.parse(reading.text));
  }

  async disconnect(organizationId: string, by: string): Promise<void> {
    const deed = { by, deed: 'consent-withdrawn', subject: FEED } as const;
    await this.#slot(organizationId, 'access', deed).remove();
    await this.#slot(organizationId, 'account').remove();
  }

  async lastPull(organizationId: string): Promise<LastPull | undefined> {
    const text = await this.#scope(organizationId).loadBlob(LAST_PULL);
    return text === undefined ? undefined : lastPull.parse(JSON.parse(text));
  }

  /** Pulls every dataset and hands each file to the imports as soon as it is there. */
  async pull(organizationId: string): Promise<LastPull> {
    const { imports, folder, box: _, redirectUri: __, ledger: ___, ...options } = this.#parts;
    const datasets: LastPull['datasets'] = [];
    const pulling = pullFeed({
      ...options,
      tenant: organizationId,
      signal: this.#stopping.signal,
      wishes: DATASET_WISHES,
      access: this.#slot(organizationId, 'access'),
      tickets: ticketsIn(blobsOf(this.#scope(organizationId))),
      folder: join(folder, organizationId),
    });
    for await (const outcome of pulling) {
      const told = toldOf(outcome);
      if (outcome.state === 'ready') {
        const { file } = outcome;
        const upload = { fileName: file.name, body: file.open(), origin: 'feed', by: FEED } as const;
        const receipt = await imports.receive(organizationId, upload).finally(() => file.remove());
        datasets.push('importId' in receipt ? told : notTaken(told.dataset, receipt.outcome));
      } else datasets.push(told);
    }
    const pulled = { at: this.#context(organizationId).clock.now().toISOString(), datasets };
    await this.#scope(organizationId).saveBlob(LAST_PULL, JSON.stringify(pulled));
    return pulled;
  }

  stop(): void {
    this.#stopping.abort();
  }

  #context(organizationId: string) {
    return feedContext({ ...this.#parts, tenant: organizationId, signal: this.#stopping.signal });
  }

  #scope(organizationId: string): Scope {
    return this.#parts.ledger.scope(organizationId);
  }

  #slot(organizationId: string, name: string, deed?: DeedDone): SecretSlot {
    const place = { organizationId, name: `partner-center-${name}` };
    return secretSlot(this.#parts.box, blobsOf(this.#scope(organizationId), deed), place);
  }
}

const LAST_PULL = 'partner-center-last-pull';

function toldOf(outcome: DatasetOutcome): LastPull['datasets'][number] {
  const { dataset, state } = outcome;
  if (state === 'empty' && outcome.rowsBefore !== undefined) {
    const detail = `The file is empty, where ${outcome.rowsBefore} rows came before. What is known stays as it is. Look at the report in Partner Center.`;
    return { dataset, state: 'emptied', detail };
  }
  if (state !== 'failed') return { dataset, state };
  return {
    dataset,
    state: outcome.problem.code,
    detail: `${outcome.problem.detail} ${outcome.problem.remedy}`,
  };
}

/** It was fetched, and did not become an import. */
const notTaken = (dataset: string, why: string): LastPull['datasets'][number] => ({
  dataset,
  state: 'not-taken',
  detail: `The file was fetched and could not be taken (${why}). The next pull fetches it again.`,
});

/** Whoever asked for a consent is named by organization and person. */
const personIn = (by: string): string => by.slice(by.indexOf('/') + 1);

/** The ledger's blobs of one organization; the deed is what somebody does by changing one. */
function blobsOf(scope: Scope, deed?: DeedDone): BlobStore {
  return {
    load: (name) => scope.loadBlob(name),
    save: (name, blob) => scope.saveBlob(name, blob, deed),
    remove: (name) => scope.saveBlob(name, null, deed),
  };
}
