import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { peer } from '../peers.ts';
import { inFreshFolder } from '../product/server.ts';
import { median, number, printTable, range, titled } from '../table.ts';
import { ratio, spread, type Timing } from '../timing.ts';
import { COLUMNS, ROWS, writeAzureFile } from './azureFile.ts';
import { mustAgree, type Run } from './figures.ts';
import { importInSeventy, type SeventyRun } from './seventy.ts';

const ROUNDS = 3;

interface Contender {
  readonly name: string;
  run(file: string): Promise<Run>;
}

const SEVENTY: Contender = {
  name: 'Seventy: sent, read, compared, kept, scored twice, the page',
  run: importInSeventy,
};
const PGLITE: Contender = { name: 'PGlite: COPY into a table, nothing else', run: inChild('pgliteCopy.ts') };
const DUCKDB: Contender = { name: 'DuckDB: added up into a table', run: inChild('duckdb.ts') };

export async function run(): Promise<void> {
  titled('An import: AzureUsage as CSV from disk to the scored page, database embedded');
  const duckdb = await peer('@duckdb/node-api', () => import('@duckdb/node-api'));
  const contenders = [SEVENTY, ...(duckdb.found ? [DUCKDB] : []), PGLITE];
  await inFreshFolder(async (folder) => {
    const file = join(folder, 'AzureUsage.csv');
    await writeAzureFile(file);
    const megabytes = number(statSync(file).size / 1e6);
    console.log(`${number(ROWS)} rows of ${COLUMNS.length} columns, ${megabytes} MB.\n`);
    print(contenders, await interleavedRuns(contenders, file));
  });
}

/** Every contender once a round, so that a busy moment of the machine meets them all. */
async function interleavedRuns(contenders: readonly Contender[], file: string): Promise<Run[][]> {
  const runs: Run[][] = contenders.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { name, run }] of contenders.entries()) {
      const done = await run(file);
      runs[index]?.push(done);
      mustAgree(name, done.figures, runs[0]?.[0]?.figures ?? {});
    }
  }
  return runs;
}

/** In a process of its own, which pays for nobody else's memory. */
function inChild(script: string): Contender['run'] {
  return async (file) => {
    const printed = execFileSync(process.execPath, [join(import.meta.dirname, script), file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(printed) as Run;
  };
}

function print(contenders: readonly Contender[], runs: readonly Run[][]): void {
  const timings: Timing[] = contenders.map(({ name }, index) => ({
    name,
    times: (runs[index] ?? []).map(({ ms }) => ms),
  }));
  const last = timings.at(-1);
  printTable(
    [`A million rows`, 's, median', 'min–max', 'rows/s', '× COPY', 'min–max', 'peak MB above idle'],
    timings.map((timing, index) => {
      const seconds = spread(timing.times.map((ms) => ms / 1000));
      const times = last ? ratio(timing, last) : seconds;
      const peak = Math.max(...(runs[index] ?? []).map(({ peakBytes }) => peakBytes));
      return [
        ...[timing.name, median(seconds), range(seconds), number(ROWS / seconds.median)],
        ...[median(times), range(times), number(peak / 1e6)],
      ];
    }),
  );
  printSteps(runs[0] as SeventyRun[]);
}

function printSteps(runs: readonly SeventyRun[]): void {
  const of = (seconds: (run: SeventyRun) => number): string[] => {
    const spreads = spread(runs.map((run) => seconds(run) / 1000));
    return [median(spreads), range(spreads)];
  };
  printTable(
    ['Seventy, step by step', 's, median', 'min–max'],
    [
      ['the file is on the server’s disk', ...of(({ steps }) => steps.sent)],
      ['read, with what it would change in the score', ...of(({ steps }) => steps.read - steps.sent)],
      ['accepted, scored, and on the page', ...of(({ steps }) => steps.scored - steps.read)],
    ],
  );
  const idle = Math.max(...runs.map(({ idleBytes }) => idleBytes));
  console.log(`The idle server takes ${number(idle / 1e6)} MB; the database in it most of that.\n`);
}
