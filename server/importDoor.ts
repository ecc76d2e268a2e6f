import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { AcceptImport, ImportAnswer } from '#contract';
import { startBackground } from './background.ts';
import { OPERATOR, ORGANIZATION_HEADER, socketIn } from './commandSocket.ts';
import { isFolderInUse, openLedger } from './ledger/index.ts';
import { openLog } from './log.ts';
import { LARGEST_UPLOAD } from './tasks/imports/uploads.ts';
import { startTasks } from './tasks/index.ts';

/** The two ways of a command to the imports: through the server that runs here, or with the ledger in its own hands. */
export interface ImportDoor {
  /** The import once it has been read, or why there is none. */
  send(path: string): Promise<ImportAnswer | string>;
  accept(importId: string, words: AcceptImport): Promise<ImportAnswer | string>;
  close(): Promise<void>;
}

export interface DoorOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly organization?: string | undefined;
  readonly partner?: string | undefined;
}

export async function openImportDoor(options: DoorOptions): Promise<ImportDoor | string> {
  const { dataDir, databaseUrl } = options;
  return !databaseUrl && (await isFolderInUse(dataDir)) ? throughServer(options) : inLedger(options);
}

const LOOK_EVERY_MS = 200;
const AGAIN = 'Import the file again.';
const NOT_TAKEN = {
  'too-large': `The file is too large: ${LARGEST_UPLOAD / 2 ** 20} MB are the most. Import the report in parts.`,
  'broken-off': `The file could not be read to its end. ${AGAIN}`,
  'in-flight': `The same file is on its way already. ${AGAIN}`,
  'key-used': `The same file is on its way already. ${AGAIN}`,
} as const;
const NOT_ACCEPTED = {
  'needs-word': 'Nothing was accepted: the report above says what has to be agreed to.',
  'unknown-import': `Nothing was accepted: the import is gone. ${AGAIN}`,
  'wrong-state': 'Nothing was accepted: somebody else has decided about it in the meantime.',
  overtaken: `Nothing was accepted: a newer import of the same months was accepted since this one was read. ${AGAIN}`,
} as const;

function throughServer({ dataDir, organization, partner }: DoorOptions): ImportDoor {
  const ask = async (method: string, path: string, body?: string, file?: string) => {
    const headers = {
      ...(organization !== undefined && { [ORGANIZATION_HEADER]: organization }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(file !== undefined && { 'Content-Length': (await stat(file)).size }),
    };
    return new Promise<ImportAnswer | string>((resolve, reject) => {
      const asked = request({ socketPath: socketIn(dataDir), method, path, headers }, async (response) => {
        const answer = JSON.parse(await text(response));
        resolve((response.statusCode ?? 500) < 300 ? answer : `${answer.title}. ${answer.detail}`);
      });
      asked.once('error', reject);
      if (file === undefined) asked.end(body);
      else createReadStream(file).pipe(asked);
    });
  };
  return {
    async send(path) {
      const query = new URLSearchParams({ name: basename(path), ...(partner !== undefined && { partner }) });
      let answer = await ask('POST', `/api/v1/imports?${query}`, undefined, path);
      while (typeof answer !== 'string' && answer.state === 'reading') {
        await pause(LOOK_EVERY_MS);
        answer = await ask('GET', `/api/v1/imports/${answer.id}`);
      }
      return answer;
    },
    accept: (importId, words) => ask('POST', `/api/v1/imports/${importId}/accept`, JSON.stringify(words)),
    close: async () => undefined,
  };
}

async function inLedger(options: DoorOptions): Promise<ImportDoor | string> {
  const { dataDir, databaseUrl, organization, partner } = options;
  const clock = () => new Date();
  const opening = await openLedger({ dataDir, databaseUrl, clock });
  if (!opening.ok) return opening.sentence;
  const { ledger } = opening;
  const known = await ledger.organizationIds();
  const [organizationId, ...others] = organization === undefined ? known : [organization];
  if (organizationId === undefined || others.length > 0) {
    await ledger.close();
    return known.length === 0
      ? 'No organization is known here yet: start the server once, or name it with --organization.'
      : `Several organizations are known here: name one with --organization (${known.join(', ')}).`;
  }
  const scope = ledger.scope(organizationId);
  if (!(await scope.organization())) {
    await scope.saveOrganization({ name: organizationId, timeZone: 'UTC', language: 'en' });
  }
  const log = openLog('preview');
  // Cards are the server's: what there is to tell waits for it.
  const app = { appId: '', publicUrl: `http://${hostname()}` };
  const tasks = startTasks({ ledger, clock, log, app });
  const folder = databaseUrl ? await mkdtemp(join(tmpdir(), 'seventy-import-')) : join(dataDir, 'uploads');
  const { scorePartner } = tasks;
  const background = await startBackground({
    ...{ ledger, clock, log, folder, nightly: false },
    tasks: { scorePartner },
  });
  const { imports } = background;
  return {
    async send(path) {
      const receipt = await imports.receive(organizationId, {
        ...{ fileName: basename(path), body: createReadStream(path), origin: 'upload', by: OPERATOR },
        partner: partner === undefined ? undefined : { partner },
      });
      if (!('importId' in receipt)) return NOT_TAKEN[receipt.outcome];
      for (;;) {
        const answer = await imports.get(organizationId, receipt.importId);
        if (answer?.state === 'held' && databaseUrl) {
          // Its file goes with this process: nobody could read it later.
          await imports.cancel(organizationId, answer.id, OPERATOR);
        }
        if (answer && answer.state !== 'reading') return answer;
        await pause(LOOK_EVERY_MS);
      }
    },
    async accept(importId, words) {
      const decision = await imports.accept(organizationId, importId, words, OPERATOR);
      if (decision.outcome !== 'done') {
        return NOT_ACCEPTED[decision.outcome];
      }
      const answer = await imports.get(organizationId, importId);
      if (answer?.partner) await tasks.scorePartner(organizationId, answer.partner);
      return answer ?? 'It is gone.';
    },
    async close() {
      await background.stop();
      await tasks.stop();
      await ledger.close();
      if (databaseUrl) await rm(folder, { recursive: true, force: true });
    },
  };
}
