import { randomUUID } from 'node:crypto';
import type { AcceptImport, AssignImport, ImportAnswer } from '#contract';
import type { ImportPlace, Ledger, Scope } from '../ledger/index.ts';
import {
  acceptImport,
  assignImport,
  cancelImport,
  type Decision,
  undoImport,
} from './imports/decideImport.ts';
import { importAnswer } from './imports/importAnswer.ts';
import { problemOf } from './imports/problemOf.ts';
import { readImport } from './imports/readImport.ts';
import { INTERRUPTED, type Receipt, receiveImport, type Upload } from './imports/receiveImport.ts';
import type { Uploads } from './imports/uploads.ts';
import { untilBack } from './untilBack.ts';

// An import is a conversation: a file comes, is read, and a report says what it would change; by an admin's word it
// counts, and by another one it does no longer.

export interface ImportParts {
  readonly ledger: Ledger;
  readonly uploads: Uploads;
  /** The machine and folder that files lie in: only here can they be read. */
  readonly host: string;
  readonly clock: () => Date;
  /** Says that a file waits to be read here. */
  readonly toRead: (organizationId: string, importId: string, why: string) => Promise<void>;
  /** Says that what counts of a partner is no longer what it was. */
  readonly changed: (organizationId: string, partnerId: string, why: string) => Promise<void>;
}

export class Imports {
  readonly #parts: ImportParts;
  readonly #stopping = new AbortController();

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  async receive(organizationId: string, upload: Upload): Promise<Receipt> {
    const { uploads, host, toRead } = this.#parts;
    const scope = this.#scope(organizationId);
    const ask = (importId: string) => toRead(organizationId, importId, 'received');
    const receipt = await receiveImport(scope, uploads, host, upload, (importId) => {
      // Its answer was lost with the database: what had come is given up, or was kept and is read.
      this.#onceBack(async () => (await giveUp(scope, importId)) || (await ask(importId)));
    });
    if (receipt.outcome !== 'begun') return receipt;
    try {
      await ask(receipt.importId);
    } catch (error) {
      this.#onceBack(() => ask(receipt.importId));
      throw error;
    }
    return receipt;
  }

  /** The dry run; called when its turn has come. */
  async read(organizationId: string, importId: string): Promise<void> {
    const { uploads, clock } = this.#parts;
    const scope = this.#scope(organizationId);
    await readImport(importId, { scope, uploads, clock, signal: this.#stopping.signal });
    const read = await scope.importOf(importId);
    // Nobody waits for what was pulled: it counts when there is nothing that an admin must say a word about.
    if (read?.origin === 'feed') await this.accept(organizationId, importId, {}, read.createdBy);
  }

  /** Ends a reading that cannot be done; the log says why. */
  async giveUp(organizationId: string, importId: string): Promise<void> {
    const problem = problemOf({ code: 'unexpected' });
    await this.#scope(organizationId).stepImport(importId, ['reading'], { state: 'failed', problem });
    await this.#parts.uploads.remove(importId);
  }

  async list(
    organizationId: string,
    page: { readonly limit?: number; readonly after?: ImportPlace | undefined } = {},
  ): Promise<ImportAnswer[]> {
    return (await this.#scope(organizationId).imports(page)).map(importAnswer);
  }

  async get(organizationId: string, importId: string): Promise<ImportAnswer | undefined> {
    const found = await this.#scope(organizationId).importOf(importId);
    return found && importAnswer(found);
  }

  errorsCsv(organizationId: string, importId: string): Promise<string | undefined> {
    return this.#scope(organizationId).importErrors(importId);
  }

  async accept(organizationId: string, importId: string, words: AcceptImport, by: string): Promise<Decision> {
    const decision = await acceptImport(this.#scope(organizationId), importId, words, by);
    return this.#afterwards(organizationId, importId, decision, 'accepted');
  }

  async undo(organizationId: string, importId: string, by: string): Promise<Decision> {
    const decision = await undoImport(this.#scope(organizationId), importId, by);
    return this.#afterwards(organizationId, importId, decision, 'undone');
  }

  cancel(organizationId: string, importId: string, by: string): Promise<Decision> {
    return cancelImport(this.#scope(organizationId), this.#parts.uploads, importId, by);
  }

  async assign(
    organizationId: string,
    importId: string,
    partner: AssignImport,
    by: string,
  ): Promise<Decision> {
    const decision = await assignImport(this.#scope(organizationId), importId, partner, by);
    if (decision.outcome === 'done') await this.#parts.toRead(organizationId, importId, 'assigned');
    return decision;
  }

  /** What the end of the last process has left half done here: files are read on, arrivals are given up. */
  async resume(): Promise<void> {
    const { ledger, host, toRead } = this.#parts;
    // Whatever job asked for it before is not waited for.
    const why = `resumed ${randomUUID()}`;
    for (const organizationId of await ledger.organizationIds()) {
      const scope = this.#scope(organizationId);
      for (const { importId, state } of await scope.importsInHand(host)) {
        if (state === 'receiving') await giveUp(scope, importId);
        // What was pulled is accepted once it is read: that may not have come about.
        if (state === 'reading' || state === 'staged') await toRead(organizationId, importId, why);
      }
    }
    await this.removeFiles();
  }

  /** Removes the files here whose imports are over: a night, an erasure or another server may have ended them. */
  async removeFiles(): Promise<void> {
    const { ledger, host, uploads } = this.#parts;
    // Looked for first: what arrives meanwhile is not among them.
    const files = new Set(await uploads.waiting());
    if (files.size === 0) return;
    for (const organizationId of await ledger.allOrganizationIds()) {
      for (const { importId } of await this.#scope(organizationId).importsInHand(host))
        files.delete(importId);
    }
    for (const importId of files) await uploads.remove(importId);
  }

  /** Readings under way are cut short, and go on after the next start. */
  stop(): void {
    this.#stopping.abort();
  }

  async #afterwards(
    organizationId: string,
    importId: string,
    decision: Decision,
    what: 'accepted' | 'undone',
  ): Promise<Decision> {
    if (decision.outcome !== 'done') return decision;
    const found = await this.#scope(organizationId).importOf(importId);
    const { partnerId } = found ?? { partnerId: null };
    if (partnerId !== null) await this.#parts.changed(organizationId, partnerId, `${what} ${importId}`);
    return decision;
  }

  #onceBack(work: () => Promise<unknown>): void {
    void untilBack(work, this.#stopping.signal);
  }

  #scope(organizationId: string): Scope {
    return this.#parts.ledger.scope(organizationId);
  }
}

const giveUp = (scope: Scope, importId: string): Promise<boolean> =>
  scope.stepImport(importId, ['receiving'], { ...INTERRUPTED, freeKey: true });
