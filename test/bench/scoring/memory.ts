import { execFileSync } from 'node:child_process';
import { number, printTable } from '../table.ts';
import { collectGarbage } from '../timing.ts';
import { scoreMetrics } from './core.ts';
import { portfolio } from './portfolio.ts';

const TENANTS = 1_000_000;

/** In a process of its own, where nothing else takes memory. */
export async function printMemory(): Promise<void> {
  const printed = execFileSync(process.execPath, [import.meta.filename], { encoding: 'utf8' });
  const { columns, score, peak } = JSON.parse(printed) as Record<'columns' | 'score' | 'peak', number>;
  printTable(
    ['Memory for a million tenants', 'MB'],
    [
      ['the facts as columns: 25 months of Azure and of licences', number(columns / 1e6)],
      ['what a score holds beside them, verdicts of all tenants included', number(score / 1e6)],
      ['the process at its peak, the making of the facts included', number(peak / 1e6)],
    ],
  );
}

function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function measure(): Record<string, number> {
  const before = held();
  const columns = portfolio(TENANTS);
  const withColumns = held();
  const scored = scoreMetrics(columns);
  const withScore = held();
  // Both are still needed here, or they would have been swept up before they were weighed.
  const kept = scored.paths.length > 0 && columns.tenants.names.length === TENANTS;
  return {
    columns: withColumns - before,
    score: kept ? withScore - withColumns : Number.NaN,
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

if (import.meta.main) process.stdout.write(JSON.stringify(measure()));
