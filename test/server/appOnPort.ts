import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { ApiParts } from '../../server/api/route.ts';
import { type AppParts, createApp } from '../../server/app.ts';
import { openDoor } from '../../server/door.ts';
import { type Ledger, openLedger } from '../../server/ledger/index.ts';
import { LOG_FORM } from '../../server/log.ts';
import { KnownFacts } from '../../server/tasks/pages/knownFacts.ts';
import { SamplePartner } from '../../server/tasks/samplePartner.ts';
import { REGISTRATION } from './identity/issuer.ts';
import { newDataFolder } from './ledger/dataFolder.ts';

export interface RunningApp {
  readonly origin: string;
  /** What was logged so far, line by line. */
  readonly logged: string[];
  close(): Promise<void>;
}

/** The tab as a build leaves it, small. */
export function smallTab(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seventy-tab-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Seventy</title>');
  writeFileSync(join(folder, 'assets/main-abc123.js'), `export const words = '${'seventy '.repeat(400)}';`);
  return folder;
}

/** A real, empty ledger in a folder of its own. */
export async function openTestLedger(): Promise<{ ledger: Ledger; close(): Promise<void> }> {
  const dataDir = newDataFolder();
  const opening = await openLedger({ dataDir, clock: () => new Date() });
  if (!opening.ok) throw new Error(opening.sentence);
  return {
    ledger: opening.ledger,
    async close() {
      await opening.ledger.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

export const silentLog = () => pino({ level: 'silent' });

/** What a test does without: whoever uses it all the same learns its name. */
function absent<T extends object>(name: string): T {
  const get = (): never => {
    throw new Error(`This server was started without ${name}.`);
  };
  return new Proxy({} as T, { get });
}

/** What handlers work with, as far as a test has it. */
export function testApi(parts: Pick<ApiParts, 'ledger'> & Partial<ApiParts>): ApiParts {
  return {
    registration: REGISTRATION,
    facts: new KnownFacts(parts.ledger),
    sample: new SamplePartner(parts.ledger, () => new Date()),
    background: absent('a background'),
    notices: absent('notifications'),
    ...parts,
  };
}

export type TestParts = Pick<
  AppParts,
  'ledger' | 'verify' | 'preview' | 'messages' | 'metrics' | 'limits' | 'proxies'
> &
  Partial<Pick<ApiParts, 'background' | 'notices' | 'sharing'>>;

/** Tests ask without a pause between, on machines that may be busy; what is about limits says them itself. */
const PATIENT = { person: { burst: 100_000, perSecond: 1_000 }, delayMs: 600_000 };

/** The assembled server on a free port, with a small tab and a log that can be read. */
export async function runApp(parts: TestParts): Promise<RunningApp> {
  const tabFolder = smallTab();
  const logged: string[] = [];
  const log = pino({ ...LOG_FORM, level: 'info' }, { write: (line: string) => void logged.push(line) });
  const door = await openDoor(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${door.port}`;
  const registration = { ...REGISTRATION, publicUrl: origin };
  door.serve(
    createApp({
      ...parts,
      limits: { ...PATIENT, ...parts.limits },
      ...testApi({ ...parts, registration }),
      tabFolder,
      log,
    }),
  );
  return {
    origin,
    logged,
    async close() {
      await door.close();
      rmSync(tabFolder, { recursive: true });
    },
  };
}
