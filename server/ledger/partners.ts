import type { InScope, Work } from './engine.ts';

export interface Partner {
  readonly partnerId: string;
  readonly name: string;
}

/** Makes a partner of this scope's organization, or changes its name. */
export async function savePartner(scope: InScope, partner: Partner): Promise<void> {
  await scope.transaction((tables) =>
    tables
      .insertInto('partners')
      .values({
        organization_id: scope.organizationId,
        partner_id: partner.partnerId,
        name: partner.name,
        created_at: scope.now(),
      })
      .onConflict((conflict) =>
        conflict.columns(['organization_id', 'partner_id']).doUpdateSet({ name: partner.name }),
      )
      .execute(),
  );
}

export async function partners(scope: InScope): Promise<Partner[]> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('partners')
      .select(['partner_id as partnerId', 'name'])
      .where('organization_id', '=', scope.organizationId)
      .orderBy('partner_id')
      .execute(),
  );
}

/**
 * Lets one writer at a time number new versions and scores of a partner; false when there is no such partner.
 */
export async function lockPartner(scope: InScope, tables: Work, partnerId: string): Promise<boolean> {
  const found = await tables
    .selectFrom('partners')
    .select('partner_id')
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', partnerId)
    .forUpdate()
    .executeTakeFirst();
  return found !== undefined;
}
