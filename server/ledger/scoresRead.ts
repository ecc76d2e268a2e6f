import type { Day, Designation, Month } from '#scoring';
import type { InScope } from './engine.ts';
import type { TakenScore, TakenScoreLine } from './scores.ts';

const LINE = [
  'designation',
  'as_of',
  'taking',
  'taken_at',
  'edition',
  'month',
  'path',
  'total',
  'qualified',
  'core_version',
  'rulebook_hash',
  'facts_hash',
] as const;

/** The newest score of each designation a partner has one for, in alphabetical order. */
export async function latestScores(scope: InScope, partnerId: string): Promise<TakenScore[]> {
  const rows = await scope.transaction((tables) =>
    tables
      .selectFrom('scores')
      .distinctOn('designation')
      .select([...LINE, 'document'])
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .orderBy('designation')
      .orderBy('as_of', 'desc')
      .orderBy('taking', 'desc')
      .execute(),
  );
  return rows.map((row) => ({ ...lineOf(row), document: row.document }));
}

/** A designation's newest score over data that ends before a month: what a newer one is compared with. */
export async function scoreBefore(
  scope: InScope,
  partnerId: string,
  designation: Designation,
  month: Month,
): Promise<TakenScore | undefined> {
  const row = await scope.transaction((tables) =>
    tables
      .selectFrom('scores')
      .select([...LINE, 'document'])
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('designation', '=', designation)
      .where('month', '<', month)
      .orderBy('as_of', 'desc')
      .orderBy('taking', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  return row && { ...lineOf(row), document: row.document };
}

/** A designation's scores day by day, the newest taken for each day, without their explanations. */
export async function scoreHistory(
  scope: InScope,
  partnerId: string,
  designation: Designation,
  within: { readonly from?: Day; readonly to?: Day } = {},
): Promise<TakenScoreLine[]> {
  const { from, to } = within;
  const rows = await scope.transaction((tables) =>
    tables
      .selectFrom('scores')
      .distinctOn('as_of')
      .select(LINE)
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('designation', '=', designation)
      .$if(from !== undefined, (query) => query.where('as_of', '>=', String(from)))
      .$if(to !== undefined, (query) => query.where('as_of', '<=', String(to)))
      .orderBy('as_of')
      .orderBy('taking', 'desc')
      .execute(),
  );
  return rows.map(lineOf);
}

/** Whether a partner has a score for a day or a later one. */
export async function isScoredFor(scope: InScope, partnerId: string, day: Day): Promise<boolean> {
  const found = await scope.transaction((tables) =>
    tables
      .selectFrom('scores')
      .select('as_of')
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('as_of', '>=', day)
      .limit(1)
      .executeTakeFirst(),
  );
  return found !== undefined;
}

interface LineRow {
  designation: Designation;
  as_of: string;
  taking: number;
  taken_at: string;
  edition: string;
  month: number;
  path: TakenScoreLine['path'];
  total: number;
  qualified: boolean;
  core_version: string;
  rulebook_hash: string;
  facts_hash: string;
}

function lineOf(row: LineRow): TakenScoreLine {
  return {
    designation: row.designation,
    asOf: row.as_of,
    taking: row.taking,
    takenAt: row.taken_at,
    edition: row.edition,
    month: row.month,
    path: row.path,
    total: row.total,
    qualified: row.qualified,
    receipt: {
      coreVersion: row.core_version,
      rulebookHash: row.rulebook_hash,
      factsHash: row.facts_hash,
    },
  };
}
