import { type DeedDone, writeDeed } from './audit.ts';
import type { InScope } from './engine.ts';

// Texts under a name. What is secret was sealed before it came here: the database never sees what is in it.

export async function loadBlob(scope: InScope, name: string): Promise<string | undefined> {
  const row = await scope.transaction((tables) =>
    tables
      .selectFrom('blobs')
      .select('content')
      .where('organization_id', '=', scope.organizationId)
      .where('name', '=', name)
      .executeTakeFirst(),
  );
  return row?.content ?? undefined;
}

/** Keeps it in the place of what was there; null leaves nothing. The deed is what somebody does by it. */
export async function saveBlob(
  scope: InScope,
  name: string,
  content: string | null,
  deed?: DeedDone,
): Promise<void> {
  const state = { content, saved_at: scope.now() };
  await scope.transaction(async (tables) => {
    await tables
      .insertInto('blobs')
      .values({ organization_id: scope.organizationId, name, ...state })
      .onConflict((conflict) => conflict.columns(['organization_id', 'name']).doUpdateSet(state))
      .execute();
    if (deed) await writeDeed(scope, tables, deed);
  });
}
