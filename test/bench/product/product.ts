import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { median, number, printTable, range, titled } from '../table.ts';
import { ratio, spread } from '../timing.ts';
import { SLOW_DOWN, timeScorecards } from './firstScorecard.ts';
import { serveFixedPage } from './fixedPage.ts';
import { printLargePartner } from './largePartner.ts';
import { loadPage } from './pageLoad.ts';
import { inFreshFolder, type RunningServer, scorecard, startServer, tokenFrom } from './server.ts';

const ROUNDS = 5;
const REQUESTS = 50;

export async function run(): Promise<void> {
  titled('The product: npm start with its sample partner, database embedded');
  buildPages();
  await printStartTimes();
  await inFreshFolder(async (folder) => {
    const server = await startServer(folder);
    try {
      await printMemory(server);
      await printPage(server);
      await printTimes(server);
    } finally {
      await server.stop();
    }
  });
  await printLargePartner();
}

/** So that no start builds them in between. */
function buildPages(): void {
  const build = join(import.meta.dirname, '../../../server/preview/build.ts');
  const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The pages could not be built.');
}

async function printStartTimes(): Promise<void> {
  const fresh: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await inFreshFolder(async (folder) => {
      fresh.push(await firstScorecard(folder));
      again.push(await firstScorecard(folder));
    });
  }
  printTable(
    ['From the start of the process to the first scorecard', 'ms, median', 'min–max'],
    [
      ['database already created', median(spread(again)), range(spread(again))],
      [
        'empty folder: database created, sample imported and scored',
        median(spread(fresh)),
        range(spread(fresh)),
      ],
    ],
  );
}

async function firstScorecard(folder: string): Promise<number> {
  const server = await startServer(folder);
  try {
    await scorecard(server, await tokenFrom(server));
    return performance.now() - server.started;
  } finally {
    await server.stop();
  }
}

async function printMemory(server: RunningServer): Promise<void> {
  await setTimeout(2_000);
  const idle = residentMemory(server.pid);
  const token = await tokenFrom(server);
  for (let i = 0; i < REQUESTS; i++) await scorecard(server, token);
  printTable(
    ['Resident memory of the server', 'MB'],
    [
      ['idle, two seconds after its start', megabytes(idle.now)],
      [`after ${REQUESTS} requests for the scorecard`, megabytes(residentMemory(server.pid).now)],
      ['at its peak', megabytes(residentMemory(server.pid).peak)],
    ],
  );
}

/** As Linux counts it, in bytes; elsewhere it is not known. */
function residentMemory(pid: number): { now: number; peak: number } {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

const megabytes = (bytes: number): string => number(bytes / 1e6);
const kilobytes = (bytes: number): string => number(bytes / 1e3);

async function printPage({ origin }: RunningServer): Promise<void> {
  const { requests, scripts } = await loadPage(origin);
  const sum = (of: 'gzip' | 'sent'): number => scripts.reduce((total, script) => total + script[of], 0);
  printTable(
    ['Scripts sent to the tab until the scorecard shows', 'kB, gzip', 'kB as sent'],
    [
      ...scripts.map(({ name, gzip, sent }) => [name, kilobytes(gzip), kilobytes(sent)]),
      [`all ${scripts.length}`, kilobytes(sum('gzip')), kilobytes(sum('sent'))],
    ],
  );
  console.log(`${requests} requests in all, the page, its styles and the scorecard included.\n`);
}

/** The tab beside a page that only renders the same components, in turn. */
async function printTimes(server: RunningServer): Promise<void> {
  await inFreshFolder(async (folder) => {
    const fixed = await serveFixedPage(folder, server);
    try {
      const [tab, rendered] = await timeScorecards([
        { name: 'the tab in its host: sign-in, one request, scorecard', address: `${server.origin}/` },
        { name: 'the same Fluent components with fixed data, nothing else', address: `${fixed.origin}/` },
      ]);
      if (!tab || !rendered) throw new Error('Both pages were to be timed.');
      const times = [tab, rendered].map(({ name, times: of }) => ({ name, of: spread(of) }));
      printTable(
        [`From frame to scorecard, processor slowed down ${SLOW_DOWN} times`, 'ms, median', 'min–max'],
        times.map(({ name, of }) => [name, median(of), range(of)]),
      );
      const apart = ratio(tab, rendered);
      console.log(`The tab takes ${median(apart)} times as long (${range(apart)}, round by round).\n`);
    } finally {
      await fixed.close();
    }
  });
}
