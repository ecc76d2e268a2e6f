import { writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { startBackground } from '../../server/background.ts';
import { type Ledger, openLedger, type Scope } from '../../server/ledger/index.ts';
import { startTasks } from '../../server/tasks/index.ts';
import { fileOf, ORGANIZATION, PARTNER } from './importRounds.ts';

// A process that imports file after file and accepts each, says at every step what it is about to do and what it was
// promised, until it is killed.
const [dataDir = '', databaseUrl, folder = '', first] = process.argv.slice(2);

/** At once and not by and by: what was said last is where the process was. */
const say = (line: string): void => void writeSync(1, `${line}\n`);

const STEPS = ['beginImport', 'stepImport', 'saveChunk', 'acceptImport', 'saveScores'] as const;

function told(scope: Scope): Scope {
  const steps = STEPS.map((step) => {
    const own = scope[step] as (...parameters: unknown[]) => Promise<unknown>;
    const aloud = async (...parameters: unknown[]): Promise<unknown> => {
      say(`in ${step}`);
      const result = await own(...parameters);
      say(`after ${step}`);
      return result;
    };
    return [step, aloud];
  });
  return { ...scope, ...Object.fromEntries(steps) };
}

const clock = () => new Date();
const opened = await openLedger({ dataDir, databaseUrl, clock });
if (!opened.ok) throw new Error(opened.sentence);
const ledger: Ledger = { ...opened.ledger, scope: (id) => told(opened.ledger.scope(id)) };
const log = pino({ level: 'error' }, pino.destination(2));
const tasks = startTasks({ ledger, clock, log, app: { appId: 'app', publicUrl: 'https://seventy.example' } });
const { imports } = await startBackground({ ledger, tasks, clock, log, folder, nightly: false });
for (let round = Number(first); ; round++) {
  say('in receiving');
  const receipt = await imports.receive(ORGANIZATION, {
    ...{ fileName: `${round}.csv`, body: Readable.from([Buffer.from(fileOf(round))]), by: 'crash' },
    ...{ origin: 'upload', partner: { partner: PARTNER } },
  });
  if (!('importId' in receipt)) throw new Error(receipt.outcome);
  const { importId } = receipt;
  while ((await imports.get(ORGANIZATION, importId))?.state === 'reading') await pause(5);
  const decision = await imports.accept(ORGANIZATION, importId, {}, 'crash');
  if (decision.outcome !== 'done') throw new Error(decision.outcome);
  say(`accepted ${round}`);
}
