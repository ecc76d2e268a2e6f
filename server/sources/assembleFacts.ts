import { type Day, type FactsDocument, MONTHLY_LISTS, type NameKind } from '#scoring';
import { byStanding, type FactsChunk, monthChunks, snapshots } from './assemble/chunk.ts';
import { type Coverage, coverageOf } from './assemble/coverage.ts';
import { customersOf } from './assemble/customers.ts';
import { type MergeCandidate, peopleOf } from './assemble/people.ts';
import { standing } from './assemble/standing.ts';
import type { FactsLists } from './reading.ts';

export interface Assembled {
  readonly document: FactsDocument;
  readonly coverage: Coverage;
  readonly mergeCandidates: readonly MergeCandidate[];
  /** Rows that do not stand because an earlier source speaks of the same. */
  readonly overruled: number;
}

/** One partner's facts document out of what all sources say. */
export function assembleFacts(
  partner: FactsDocument['partner'],
  asOf: Day,
  chunks: readonly FactsChunk[],
  samePeople: ReadonlyMap<string, string> = new Map(),
): Assembled {
  const { people, certifications, mergeCandidates } = peopleOf(chunks, samePeople);
  const monthly = monthlyFacts(chunks);
  const claims = claimsOf(chunks);
  const coverage = coverageOf(chunks);
  const lists: FactsLists = {
    ...{ people, certifications, claims: claims.rows },
    customers: customersOf(chunks),
    ...monthly.lists,
  };
  return {
    document: { partner, asOf, dataThrough: coverage.through, ...lists },
    coverage,
    mergeCandidates,
    overruled: monthly.overruled + claims.overruled,
  };
}

type MonthlyRow = Pick<Required<FactsLists>, (typeof MONTHLY_LISTS)[number]>[(typeof MONTHLY_LISTS)[number]];
type Row = NonNullable<MonthlyRow>[number];

const NAMED: Readonly<Record<(typeof MONTHLY_LISTS)[number], NameKind>> = {
  azure: 'service',
  licenses: 'licence-workload',
  revenue: 'revenue-workload',
  usage: 'usage-workload',
};
const nameOf = (row: Row): string => ('service' in row ? row.service : row.workload);

/** Month by month: what one month says needs no other. */
function monthlyFacts(chunks: readonly FactsChunk[]): { lists: FactsLists; overruled: number } {
  const ordered = byStanding(monthChunks(chunks));
  const months = [...new Set(ordered.map(({ period }) => period))].sort();
  let overruled = 0;
  const lists = MONTHLY_LISTS.map((list) => {
    const rows: Row[] = [];
    for (const month of months) {
      const sources = ordered.flatMap(({ period, facts }) => {
        const said: readonly Row[] = facts[list] ?? [];
        return period === month && said.length > 0 ? [said] : [];
      });
      const stand = standing(sources, NAMED[list], nameOf);
      for (const row of stand.rows) rows.push(row);
      overruled += stand.overruled;
    }
    return [list, rows] as const;
  });
  return { lists: Object.fromEntries(lists) as FactsLists, overruled };
}

function claimsOf(chunks: readonly FactsChunk[]) {
  const sources = snapshots(chunks).map(({ facts }) => facts.claims ?? []);
  return standing(
    sources.filter((claims) => claims.length > 0),
    'licence-workload',
    ({ workload }) => workload,
  );
}
