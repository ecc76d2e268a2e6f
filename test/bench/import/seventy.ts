import { createReadStream, statSync } from 'node:fs';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { contentOf, openLedger } from '../../../server/ledger/index.ts';
import { TENANT } from '../../../server/preview/organization.ts';
import { inFreshFolder, type RunningServer, startServer, tokenFrom } from '../product/server.ts';
import type { Figures, Run } from './figures.ts';
import { forgetPeak, memoryOf } from './memoryOf.ts';

/** The steps of an import, as milliseconds after its first byte was sent. */
export interface Steps {
  /** The file is on the server's disk. */
  readonly sent: number;
  /** The report is there: what is in it, and what it would change in the score. */
  readonly read: number;
  /** Accepted, scored, and the scorecard delivered. */
  readonly scored: number;
}

export interface SeventyRun extends Run {
  readonly steps: Steps;
  readonly idleBytes: number;
}

const PARTNER = 'bench';
const LOOK_EVERY_MS = 500;

/** A file from disk to the scorecard, over HTTP as anybody would send it, with the embedded database. */
export async function importInSeventy(file: string): Promise<SeventyRun> {
  let run: Omit<SeventyRun, 'figures'> | undefined;
  let figures: Figures = {};
  await inFreshFolder(async (folder) => {
    const server = await startServer(folder);
    try {
      run = await imported(server, file);
    } finally {
      await server.stop();
    }
    figures = await figuresIn(folder);
  });
  if (!run) throw new Error('Nothing was imported.');
  return { ...run, figures };
}

async function imported(server: RunningServer, file: string): Promise<Omit<SeventyRun, 'figures'>> {
  const { pid } = server;
  const ask = await asker(server);
  await pause(2_000);
  const idleBytes = memoryOf(pid).now;
  forgetPeak(pid);
  const start = performance.now();
  const since = (): number => performance.now() - start;
  const { id } = await send(server, await tokenFrom(server), file);
  const sent = since();
  let state = 'reading';
  while (state === 'reading') {
    await pause(LOOK_EVERY_MS);
    ({ state } = await ask('GET', `/imports/${id}`));
  }
  const read = since();
  if (state !== 'staged') throw new Error(`The import is ${state}.`);
  await ask('POST', `/imports/${id}/accept`);
  while (!('designations' in (await ask('GET', `/scorecard?partner=${PARTNER}`)))) await pause(LOOK_EVERY_MS);
  const scored = since();
  return { ms: scored, peakBytes: memoryOf(pid).peak - idleBytes, idleBytes, steps: { sent, read, scored } };
}

type Answer = { readonly id: string; readonly state: string };

async function asker(server: RunningServer) {
  const token = await tokenFrom(server);
  return async (method: string, path: string): Promise<Answer> => {
    const answer = await fetch(`${server.origin}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Connection: 'close' },
      ...(method === 'POST' && { body: '{}' }),
    });
    return (await answer.json()) as Answer;
  };
}

function send({ origin }: RunningServer, token: string, file: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const headers = {
    ...{ Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv' },
    'Content-Length': statSync(file).size,
  };
  const path = `${origin}/api/v1/imports?name=AzureUsage.csv&partner=${PARTNER}`;
  const sending = request(path, { method: 'POST', headers }, async (response) => {
    const body = await text(response);
    if (response.statusCode === 202) resolve(JSON.parse(body) as Answer);
    else reject(new Error(`The file was not taken: ${response.statusCode} ${body}`));
  });
  sending.once('error', reject);
  createReadStream(file).pipe(sending);
  return promise;
}

/** What the ledger holds of it. */
async function figuresIn(dataDir: string): Promise<Figures> {
  const opened = await openLedger({ dataDir, clock: () => new Date() });
  if (!opened.ok) throw new Error(opened.sentence);
  try {
    const scope = opened.ledger.scope(TENANT);
    const lines = await scope.standingChunks(PARTNER);
    const figures: Record<string, [number, number]> = {};
    for (const line of lines) {
      const [chunk] = await scope.readChunks(PARTNER, [line]);
      const { azure } = (chunk && (await contentOf(chunk))) as { azure: { acr: number }[] };
      const cents = azure.reduce((sum, { acr }) => sum + Math.round(acr * 100), 0);
      const [year, month] = line.period.split('-').map(Number);
      figures[`${month}/1/${year}`] = [cents, azure.length];
    }
    return figures;
  } finally {
    await opened.ledger.close();
  }
}
