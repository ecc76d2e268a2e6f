import type { InScope } from './engine.ts';

/** Under which ids of Partner Center an organization's partners are known: whose data a file is. */
export async function partnerCenterIds(scope: InScope): Promise<{ id: string; partnerId: string }[]> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('partner_center_ids')
      .select(['partner_center_id as id', 'partner_id as partnerId'])
      .where('organization_id', '=', scope.organizationId)
      .orderBy('partner_center_id')
      .execute(),
  );
}

/** Says whose ids these are, also where it was said otherwise before. */
export async function savePartnerCenterIds(
  scope: InScope,
  partnerId: string,
  ids: readonly string[],
  by: string,
): Promise<void> {
  await scope.transaction(async (tables) => {
    for (const id of ids) {
      const said = { partner_id: partnerId, said_at: scope.now(), said_by: by };
      await tables
        .insertInto('partner_center_ids')
        .values({ organization_id: scope.organizationId, partner_center_id: id, ...said })
        .onConflict((conflict) =>
          conflict.columns(['organization_id', 'partner_center_id']).doUpdateSet(said),
        )
        .execute();
    }
  });
}
