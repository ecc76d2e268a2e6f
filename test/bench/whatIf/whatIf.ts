import { peer } from '../peers.ts';
import { median, number, printTable, range, titled } from '../table.ts';
import { type Contender, interleaved, ratio, type Spread, spread, type Timing } from '../timing.ts';
import { answer, pathScore } from './core.ts';
import { jsonRulesAnswerer } from './jsonRules.ts';
import { publicodesAnswerer } from './publicodes.ts';
import { type Answerer, mustAgree, type Situation, situations } from './situation.ts';
import { zenAnswerer } from './zen.ts';

const EVALUATIONS = 10_000;

interface Peer {
  readonly name: string;
  readonly explains: boolean;
  readonly answer: Answerer;
}

export async function run(): Promise<void> {
  titled('What if: stage two of the score on counts, security 2026-07, smb path');
  const asked = situations(EVALUATIONS);
  const peers = await installedPeers(asked[0] as Situation);
  const reference = asked.map(answer);
  for (const { name, answer: answers } of peers) {
    for (const [i, situation] of asked.entries()) {
      mustAgree(name, await answers(situation), reference[i] as (typeof reference)[number]);
    }
  }
  const qualified = reference.filter((one) => one.qualified).length;
  console.log(
    `${number(EVALUATIONS)} situations, ${number(qualified)} of them qualified; all answers the same.\n`,
  );
  const timings = await interleaved(contenders(asked, peers), { rounds: 5, warmUps: 1 });
  print(timings, peers);
}

async function installedPeers(example: Situation): Promise<Peer[]> {
  const publicodes = await peer('publicodes', () => import('publicodes'));
  const zen = await peer('@gorules/zen-engine', () => import('@gorules/zen-engine'));
  const rules = await peer('json-rules-engine', () => import('json-rules-engine'));
  return [
    publicodes.found && {
      name: 'publicodes, evaluated rules',
      explains: true,
      answer: publicodesAnswerer(publicodes.module, example),
    },
    zen.found && { name: 'GoRules zen, with trace', explains: true, answer: zenAnswerer(zen.module) },
    rules.found && {
      name: 'json-rules-engine, arithmetic ours',
      explains: false,
      answer: jsonRulesAnswerer(rules.module),
    },
  ].filter((found) => found !== false);
}

const OURS = 'Seventy, points with their lines, what is short and unmet';

function contenders(asked: readonly Situation[], peers: readonly Peer[]): Contender[] {
  return [
    {
      name: OURS,
      repeat: 50,
      run() {
        for (const situation of asked) pathScore(situation);
      },
    },
    ...peers.map(({ name, answer: answers }) => ({
      name,
      async run() {
        for (const situation of asked) await answers(situation);
      },
    })),
  ];
}

function print(timings: readonly Timing[], peers: readonly Peer[]): void {
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
  const explaining = timings.filter(({ name }) => peers.some((one) => one.name === name && one.explains));
  const better = explaining.map((timing) => ({ ...timing, times: ratio(timing, ours) })).sort(byMedian)[0];
  if (better) {
    console.log(
      `Of those that explain, the better takes ${median(better.times)} times as long: ${better.name}.\n`,
    );
  }
}

const byMedian = (a: { times: Spread }, b: { times: Spread }): number => a.times.median - b.times.median;
