import { writeDeed } from './audit.ts';
import type { InScope, Work } from './engine.ts';
import { removing } from './removing.ts';
import type { ImportState, Tables } from './tables.ts';

/** Unless an admin says otherwise. */
export const UNCOUNTED_DAYS = 90;
/** In whose name dry runs end that nobody has decided. */
export const RETENTION = 'retention';

/** For how many days what never counted is kept. */
export async function retention(scope: InScope): Promise<number> {
  const row = await scope.transaction((tables) =>
    tables
      .selectFrom('retention')
      .select('uncounted_days as days')
      .where('organization_id', '=', scope.organizationId)
      .executeTakeFirst(),
  );
  return row?.days ?? UNCOUNTED_DAYS;
}

export async function saveRetention(scope: InScope, days: number, by: string): Promise<void> {
  const saved = { uncounted_days: days, saved_at: scope.now(), saved_by: by };
  await scope.transaction(async (tables) => {
    await tables
      .insertInto('retention')
      .values({ organization_id: scope.organizationId, ...saved })
      .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(saved))
      .execute();
    await writeDeed(scope, tables, { by, deed: 'retention-changed', details: { uncountedDays: days } });
  });
}

export interface Forgotten {
  /** Imports that lost their rows with errors. */
  readonly errorRows: number;
  /** Versions that never counted and lost their content. */
  readonly dryRuns: number;
}

/** Imports that came before an instant, or from some sources. */
interface Which {
  readonly before?: string;
  readonly sources?: readonly string[];
}

/** Removes what never counted and is older than an instant: dry runs, and rows that could not be read. */
export async function forgetUncounted(scope: InScope, before: string): Promise<Forgotten> {
  return scope.transaction(async (tables) => {
    await removing(tables, 'retention');
    // A dry run whose content goes can no longer be accepted.
    await endImports(scope, tables, RETENTION, { states: ['staged', 'held'], before });
    return {
      errorRows: await removeErrorRows(scope, tables, { before }),
      dryRuns: await removeDryRuns(scope, tables, before),
    };
  });
}

/** Ends imports that nobody has decided. Their files are removed where they lie. */
export async function endImports(
  scope: InScope,
  tables: Work,
  by: string,
  { states, before, sources }: Which & { readonly states: readonly ImportState[] },
): Promise<string[]> {
  const rows = await tables
    .updateTable('imports')
    .set({ state: 'cancelled', decided_at: scope.now(), decided_by: by })
    .where('organization_id', '=', scope.organizationId)
    .where('state', 'in', states)
    .$if(before !== undefined, (query) => query.where('created_at', '<', before ?? ''))
    .$if(sources !== undefined, (query) => query.where('source', 'in', sources ?? []))
    .returning('import_id as importId')
    .execute();
  for (const { importId } of rows) {
    await writeDeed(scope, tables, { by, deed: 'import-cancelled', subject: importId });
  }
  return rows.map(({ importId }) => importId);
}

/** Rows with errors hold cells as they stood in the file; how many there were stays in the report. */
export async function removeErrorRows(
  scope: InScope,
  tables: Work,
  { before, sources }: Which,
): Promise<number> {
  const found = await tables
    .selectFrom('imports')
    .select(['import_id', 'report'])
    .where('organization_id', '=', scope.organizationId)
    .where('report', 'is not', null)
    .$if(before !== undefined, (query) => query.where('created_at', '<', before ?? ''))
    .$if(sources !== undefined, (query) => query.where('source', 'in', sources ?? []))
    .execute();
  let removed = 0;
  for (const { import_id: importId, report } of found) {
    const told = report as { readonly errors?: { readonly shown?: readonly unknown[] } };
    if (!told.errors?.shown?.length) continue;
    removed++;
    const emptied = JSON.stringify({ ...told, errors: { ...told.errors, shown: [] } });
    await tables
      .updateTable('imports')
      .set({ report: emptied })
      .where('organization_id', '=', scope.organizationId)
      .where('import_id', '=', importId)
      .execute();
    await tables
      .deleteFrom('import_errors')
      .where('organization_id', '=', scope.organizationId)
      .where('import_id', '=', importId)
      .execute();
  }
  return removed;
}

/** The version itself stays, with its hash: that something was looked at and not taken is no secret. */
async function removeDryRuns(scope: InScope, tables: Work, before: string): Promise<number> {
  const versions = await tables
    .selectFrom('facts_versions')
    .select(['organization_id', 'partner_id', 'source', 'period', 'version'])
    .where('organization_id', '=', scope.organizationId)
    .where('accepted_at', 'is', null)
    .where('written_at', '<', before)
    .execute();
  let removed = 0;
  for (const version of versions) {
    if ((await removePieces(tables, version)) > 0n) removed++;
  }
  return removed;
}

/** The content of one version; that there was one stays. */
export async function removePieces(
  tables: Work,
  version: Pick<Tables['facts_pieces'], 'organization_id' | 'partner_id' | 'source' | 'period' | 'version'>,
): Promise<bigint> {
  const { numDeletedRows } = await tables
    .deleteFrom('facts_pieces')
    .where((row) => row.and(version))
    .executeTakeFirst();
  return numDeletedRows;
}
