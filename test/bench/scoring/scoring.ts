import { type Peer, peer } from '../peers.ts';
import { median, number, printTable, range, titled } from '../table.ts';
import { type Contender, interleaved, ratio, spread, type Timing } from '../timing.ts';
import { bareLoop } from './bareLoop.ts';
import { allVerdicts, figuresOf, scoreMetrics } from './core.ts';
import { loadDuckDB } from './duckdb.ts';
import { mustAgree } from './figures.ts';
import { jsonRules } from './jsonRules.ts';
import { printMemory } from './memory.ts';
import { portfolio } from './portfolio.ts';
import { tenantSums } from './tenantSums.ts';

const SIZES = [
  { tenants: 100_000, rounds: 11 },
  { tenants: 1_000_000, rounds: 7 },
];
/** Those that take a tenant at a time are timed on fewer, and scaled. */
const SAMPLE = 2_000;

export async function run(): Promise<void> {
  titled('Scoring one partner: net customer adds, usage growth and deployments of security 2026-07');
  console.log('25 months of Azure and of licences for every tenant, both paths, all answers the same.\n');
  const duckdb = await peer('@duckdb/node-api', () => import('@duckdb/node-api'));
  const rules = await peer('json-rules-engine', () => import('json-rules-engine'));
  warmUp();
  const sampled = await oneByOne(rules);
  for (const { tenants, rounds } of SIZES) {
    const timings = await sideBySide(tenants, rounds, duckdb);
    printRows(tenants, timings, sampled);
  }
  await printMemory();
}

/** A just-in-time compiler must have seen the code at work before it is timed. */
function warmUp(): void {
  const columns = portfolio(5_000);
  for (let i = 0; i < 60; i++) {
    mustAgree('Seventy', figuresOf(scoreMetrics(columns)), bareLoop(columns));
  }
}

async function sideBySide(
  tenants: number,
  rounds: number,
  duckdb: Peer<typeof import('@duckdb/node-api')>,
): Promise<Timing[]> {
  const columns = portfolio(tenants);
  const reference = bareLoop(columns);
  mustAgree('Seventy', figuresOf(scoreMetrics(columns)), reference);
  const contenders: Contender[] = [
    { name: 'bare typed-array loop, numbers alone', run: () => bareLoop(columns) },
    { name: 'Seventy, every tenant judged, points with their reasons', run: () => scoreMetrics(columns) },
  ];
  const loaded = duckdb.found ? await loadDuckDB(duckdb.module, columns) : undefined;
  if (loaded) {
    mustAgree('DuckDB', await loaded.figures(), reference);
    contenders.push({ name: 'DuckDB, SQL over long tables, numbers alone', run: () => loaded.figures() });
  }
  const timings = await interleaved(contenders, { rounds, warmUps: 2 });
  loaded?.close();
  return timings;
}

async function oneByOne(rules: Peer<typeof import('json-rules-engine')>): Promise<Timing[]> {
  const columns = portfolio(SAMPLE);
  const contenders: Contender[] = [
    {
      name: 'Seventy, every verdict written out with its conditions *',
      run: () => allVerdicts(scoreMetrics(columns)),
    },
  ];
  if (rules.found) {
    const sums = tenantSums(columns);
    const judge = jsonRules(rules.module);
    mustAgree('json-rules-engine', await judge(sums), bareLoop(columns));
    contenders.push({ name: 'json-rules-engine, sums given to it *', run: () => judge(sums) });
  }
  return interleaved(contenders, { rounds: 5, warmUps: 2 });
}

function printRows(tenants: number, timings: readonly Timing[], sampled: readonly Timing[]): void {
  const [bare] = timings;
  if (!bare) return;
  const direct = timings.map((timing) => {
    const time = spread(timing.times);
    const times = ratio(timing, bare);
    return [timing.name, median(time), range(time), median(times), range(times)];
  });
  const limit = spread(bare.times).median;
  const scaled = sampled.map(({ name, times }) => {
    const time = spread(times.map((ms) => (ms * tenants) / SAMPLE));
    return [name, median(time), range(time), number(time.median / limit), ''];
  });
  const heading = `${tenants.toLocaleString('en-US')} tenants`;
  printTable([heading, 'ms, median', 'min–max', '× bare loop', 'min–max'], [...direct, ...scaled]);
  console.log(`* timed on ${SAMPLE.toLocaleString('en-US')} tenants and scaled.\n`);
}
