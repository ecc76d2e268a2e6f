import { IMPORT_COLUMNS, type Import } from './imports.ts';
import type { InScope } from './scope.ts';

export async function importOf(scope: InScope, importId: string): Promise<Import | undefined> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('imports')
      .select(IMPORT_COLUMNS)
      .where('organization_id', '=', scope.organizationId)
      .where('import_id', '=', importId)
      .executeTakeFirst(),
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
    const all = tables
      .selectFrom('imports')
      .select(IMPORT_COLUMNS)
      .where('organization_id', '=', scope.organizationId);
    const rest = after
      ? all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('created_at', 'import_id'), '<', tuple(after.createdAt, after.importId)),
        )
      : all;
    return rest.orderBy('created_at', 'desc').orderBy('import_id', 'desc').limit(limit).execute();
  });
}
