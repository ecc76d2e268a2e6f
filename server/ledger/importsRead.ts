import type { InScope, Work } from './engine.ts';
import { IMPORT_COLUMNS, type Import } from './imports.ts';

export async function importOf(scope: InScope, importId: string): Promise<Import | undefined> {
  return scope.transaction((tables) =>
    importsOf(scope, tables).where('import_id', '=', importId).executeTakeFirst(),
  );
}

/** What a server of this name has in hand: files that arrive, are read or wait for a word, and what was pulled. */
export async function importsInHand(scope: InScope, host: string): Promise<Import[]> {
  return scope.transaction((tables) =>
    importsOf(scope, tables)
      .where('host', '=', host)
      .where(({ eb, or, and }) =>
        or([
          eb('state', 'in', ['receiving', 'reading', 'held']),
          and([eb('state', '=', 'staged'), eb('origin', '=', 'feed')]),
        ]),
      )
      .execute(),
  );
}

/** Where a page of the list ends: the next one begins behind it. */
export type ImportPlace = Pick<Import, 'createdAt' | 'importId'>;

/** The newest imports first, from a place on. */
export async function imports(
  scope: InScope,
  { limit = 100, after }: { readonly limit?: number; readonly after?: ImportPlace | undefined } = {},
): Promise<Import[]> {
  return scope.transaction((tables) => {
    const all = importsOf(scope, tables);
    const rest = after
      ? all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('created_at', 'import_id'), '<', tuple(after.createdAt, after.importId)),
        )
      : all;
    return rest.orderBy('created_at', 'desc').orderBy('import_id', 'desc').limit(limit).execute();
  });
}

const importsOf = (scope: InScope, tables: Work) =>
  tables.selectFrom('imports').select(IMPORT_COLUMNS).where('organization_id', '=', scope.organizationId);
