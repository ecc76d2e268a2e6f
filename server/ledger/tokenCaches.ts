import type { InScope } from './engine.ts';

// The tokens got in a person's name, one text each. They were sealed before they came here.

export async function tokenCache(scope: InScope, personId: string): Promise<string | undefined> {
  const row = await scope.transaction((tables) =>
    tables
      .selectFrom('token_caches')
      .select('sealed')
      .where('organization_id', '=', scope.organizationId)
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  );
  return row?.sealed ?? undefined;
}

/** Keeps it in the place of what was there; null leaves nothing. */
export async function saveTokenCache(scope: InScope, personId: string, sealed: string | null): Promise<void> {
  const state = { sealed, saved_at: scope.now() };
  await scope.transaction((tables) =>
    tables
      .insertInto('token_caches')
      .values({ organization_id: scope.organizationId, person_id: personId, ...state })
      .onConflict((conflict) => conflict.columns(['organization_id', 'person_id']).doUpdateSet(state))
      .execute(),
  );
}
