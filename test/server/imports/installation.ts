import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportAnswer } from '#contract';
import { type Background, type BackgroundParts, startBackground } from '../../../server/background.ts';
import type { Ledger, Scope } from '../../../server/ledger/index.ts';
import { startTasks, type Tasks } from '../../../server/tasks/index.ts';
import { silentLog } from '../appOnPort.ts';
import type { Place } from '../ledger/place.ts';

export interface ImportInstallation {
  readonly ledger: Ledger;
  readonly folder: string;
  readonly tasks: Tasks;
  readonly background: Background;
  /** An organization of its own, with one partner. */
  organization(partnerId?: string): Promise<Conversation>;
  setClock(instant: string): void;
  close(): Promise<void>;
}

/** What an admin does with files. */
export interface Conversation {
  readonly organizationId: string;
  readonly scope: Scope;
  send(text: string, options?: { readonly partner?: string; readonly key?: string }): Promise<ImportAnswer>;
  /** Waits until an import is no longer being read. */
  read(importId: string): Promise<ImportAnswer>;
  /** Waits until something is as it should be. */
  until<T>(look: () => Promise<T | undefined | false>): Promise<T>;
}

export async function importInstallation(
  place: Place,
  changes: Partial<BackgroundParts> = {},
): Promise<ImportInstallation> {
  let now = new Date('2026-11-20T09:00:00Z');
  const clock = () => now;
  const opened = await place.open(clock);
  if (!opened.ok) throw new Error(opened.sentence);
  const { ledger } = opened;
  const folder = mkdtempSync(join(tmpdir(), 'seventy-uploads-'));
  const log = silentLog();
  const tasks = startTasks({
    ledger,
    clock,
    log,
    app: { appId: 'app', publicUrl: 'https://seventy.example' },
  });
  const background = await startBackground({ ledger, tasks, clock, log, folder, nightly: false, ...changes });
  return {
    ledger,
    folder,
    tasks,
    background,
    setClock(instant) {
      now = new Date(instant);
    },
    async organization(partnerId = 'contoso') {
      const organizationId = randomUUID();
      const scope = ledger.scope(organizationId);
      await scope.saveOrganization({ name: 'Contoso', timeZone: 'UTC', language: 'en' });
      await scope.savePartner({ partnerId, name: 'Contoso' });
      return conversation(background, organizationId, scope);
    },
    async close() {
      await background.stop();
      await tasks.stop();
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function conversation({ imports }: Background, organizationId: string, scope: Scope): Conversation {
  const until: Conversation['until'] = async (look) => {
    for (;;) {
      const found = await look();
      if (found) return found;
      await pause(30);
    }
  };
  const read = (importId: string) =>
    until(async () => {
      const found = await imports.get(organizationId, importId);
      return found?.state !== 'reading' && found;
    });
  return {
    organizationId,
    scope,
    until,
    read,
    async send(text, { partner, key } = {}) {
      const receipt = await imports.receive(organizationId, {
        ...{ fileName: 'export.csv', body: Readable.from([Buffer.from(text)]), origin: 'upload', by: 'ada' },
        ...(partner !== undefined && { partner: { partner } }),
        ...(key !== undefined && { idempotencyKey: key }),
      });
      if (!('importId' in receipt)) throw new Error(receipt.outcome);
      return read(receipt.importId);
    },
  };
}
