import { MONTHLY_LISTS, type MonthlyList } from '#scoring';
import type { Source, Through } from '../reading.ts';
import { type FactsChunk, monthChunks, snapshots } from './chunk.ts';

/** Which list of months an export fills. */
const FILLS: Partial<Record<Source, MonthlyList>> = {
  AzureUsage: 'azure',
  OfficeUsage: 'licenses',
  EMSUsage: 'licenses',
  'CPOR-M365': 'licenses',
  BusinessApplicationsRevenue: 'revenue',
  BusinessApplicationsUsage: 'usage',
};

export interface SourceCoverage {
  readonly source: Source;
  readonly list: MonthlyList;
  readonly through: string;
  /** Months between its first and its last that it has not delivered. */
  readonly missing: readonly string[];
}

export interface Coverage {
  /** The newest month of each list that all of its exports cover, or that a facts document says it has. */
  readonly through: Through;
  readonly exports: readonly SourceCoverage[];
}

export function coverageOf(chunks: readonly FactsChunk[]): Coverage {
  const months = monthChunks(chunks);
  const exports = (Object.entries(FILLS) as [Source, MonthlyList][]).flatMap(([source, list]) => {
    const covered = months.filter((chunk) => chunk.source === source).map(({ period }) => period);
    const last = covered.sort().at(-1);
    return last === undefined ? [] : [{ source, list, through: last, missing: missingIn(covered) }];
  });
  const document = snapshots(chunks).find(({ source }) => source === 'facts-document')?.through ?? {};
  const through = Object.fromEntries(
    MONTHLY_LISTS.flatMap((list) => {
      const [earliest] = exports.flatMap((one) => (one.list === list ? [one.through] : [])).sort();
      const last = [earliest, document[list]]
        .filter((month) => month !== undefined)
        .sort()
        .at(-1);
      return last === undefined ? [] : [[list, last] as const];
    }),
  );
  return { through, exports };
}

function missingIn(covered: readonly string[]): string[] {
  const [first, last] = [covered[0] ?? '', covered.at(-1) ?? ''];
  const missing: string[] = [];
  for (let month = first; month < last; month = following(month)) {
    if (!covered.includes(month)) missing.push(month);
  }
  return missing;
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}
