import type { InScope } from './scope.ts';

// Texts that were sealed before they came here: the database never sees what is in them.

export async function loadSecret(scope: InScope, name: string): Promise<string | undefined> {
  const row = await scope.transaction((tables) =>
    tables
      .selectFrom('secrets')
      .select('sealed')
      .where('organization_id', '=', scope.organizationId)
      .where('name', '=', name)
      .executeTakeFirst(),
  );
  return row?.sealed ?? undefined;
}

/** Keeps it in the place of what was there; null leaves nothing. */
export async function saveSecret(scope: InScope, name: string, sealed: string | null): Promise<void> {
  const state = { sealed, saved_at: scope.now() };
  await scope.transaction((tables) =>
    tables
      .insertInto('secrets')
      .values({ organization_id: scope.organizationId, name, ...state })
      .onConflict((conflict) => conflict.columns(['organization_id', 'name']).doUpdateSet(state))
      .execute(),
  );
}
