import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { peer } from '../peers.ts';
import { median, number, printTable, range, titled } from '../table.ts';
import { interleaved, ratio, type Spread, spread, type Timing } from '../timing.ts';
import { answer } from './core.ts';
import { EVALUATIONS, situations } from './situation.ts';

interface Entry {
  readonly name: string;
  readonly title: string;
  readonly explains: boolean;
  readonly repeat?: number;
  load?(): Promise<unknown>;
}

const ENTRIES: readonly Entry[] = [
  {
    name: 'seventy',
    title: 'Seventy, points with their lines, what is short and unmet',
    explains: true,
    repeat: 50,
  },
  {
    name: 'publicodes',
    title: 'publicodes, evaluated rules',
    explains: true,
    load: () => import('publicodes'),
  },
  {
    name: 'zen',
    title: 'GoRules zen, with trace',
    explains: true,
    load: () => import('@gorules/zen-engine'),
  },
  {
    name: 'json-rules-engine',
    title: 'json-rules-engine, arithmetic ours',
    explains: false,
    load: () => import('json-rules-engine'),
  },
];

export async function run(): Promise<void> {
  titled('What if: stage two of the score on counts, security 2026-07, smb path');
  const entries: Entry[] = [];
  for (const entry of ENTRIES) {
    if (!entry.load || (await peer(entry.name, entry.load)).found) entries.push(entry);
  }
  const children = entries.map(({ name }) => fork(join(import.meta.dirname, 'contender.ts'), [name]));
  try {
    await Promise.all(children.map((child) => answered(child)));
    const qualified = situations(EVALUATIONS).filter((one) => answer(one).qualified).length;
    console.log(`${number(EVALUATIONS)} situations, ${qualified} of them qualified; all answers the same.\n`);
    const contenders = entries.map(({ title, repeat = 1 }, i) => ({
      name: title,
      repeat,
      run: () => answered(children[i] as ChildProcess, 'answer'),
    }));
    print(await interleaved(contenders, { rounds: 7, warmUps: 1 }), entries);
  } finally {
    for (const child of children) child.kill();
  }
}

/** Resolves when the child has done what it is at, or what it is told; a child that ends has failed. */
function answered(child: ChildProcess, told?: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const ended = (): void => reject(new Error('A contender ended: the reason stands above.'));
  child.once('exit', ended);
  child.once('message', (message) => {
    child.off('exit', ended);
    resolve(message);
  });
  if (told !== undefined) child.send(told);
  return promise;
}

function print(timings: readonly Timing[], entries: readonly Entry[]): void {
  const [ours] = timings;
  if (!ours) return;
  const rows = timings.map((timing) => {
    const each = spread(timing.times.map((ms) => (ms * 1000) / EVALUATIONS));
    const times = ratio(timing, ours);
    return [timing.name, median(each), range(each), median(times), range(times)];
  });
  printTable(
    [`${number(EVALUATIONS)} evaluations`, 'µs each, median', 'min–max', '× Seventy', 'min–max'],
    rows,
  );
  const [better] = timings
    .filter((timing, i) => timing !== ours && entries[i]?.explains)
    .map((timing) => ({ name: timing.name, times: ratio(timing, ours) }))
    .sort(byMedian);
  if (!better) return;
  console.log(
    `Of those that explain, the better takes ${median(better.times)} times as long: ${better.name}.\n`,
  );
}

const byMedian = (a: { times: Spread }, b: { times: Spread }): number => a.times.median - b.times.median;
