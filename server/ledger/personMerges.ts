import { writeDeed } from './audit.ts';
import type { InScope } from './engine.ts';

/** Two entries of one person: by an admin's word the certificates of one are the other's. */
export interface PersonMerge {
  readonly person: string;
  readonly into: string;
  readonly by: string;
  readonly at: string;
}

export async function personMerges(scope: InScope, partnerId: string): Promise<PersonMerge[]> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('person_merges')
      .select(['person', 'into_person as into', 'said_by as by', 'said_at as at'])
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('undone_at', 'is', null)
      .orderBy('person')
      .execute(),
  );
}

export async function mergePerson(
  scope: InScope,
  partnerId: string,
  { person, into, by }: Omit<PersonMerge, 'at'>,
): Promise<void> {
  const said = { into_person: into, said_at: scope.now(), said_by: by, undone_at: null, undone_by: null };
  await scope.transaction(async (tables) => {
    await tables
      .insertInto('person_merges')
      .values({ organization_id: scope.organizationId, partner_id: partnerId, person, ...said })
      .onConflict((conflict) =>
        conflict.columns(['organization_id', 'partner_id', 'person']).doUpdateSet(said),
      )
      .execute();
    await writeDeed(scope, tables, { by, deed: 'people-merged', subject: partnerId });
  });
}

/** They are two again. False when they were not one. */
export async function separatePerson(
  scope: InScope,
  partnerId: string,
  person: string,
  by: string,
): Promise<boolean> {
  return scope.transaction(async (tables) => {
    const { numUpdatedRows } = await tables
      .updateTable('person_merges')
      .set({ undone_at: scope.now(), undone_by: by })
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('person', '=', person)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) {
      await writeDeed(scope, tables, { by, deed: 'people-parted', subject: partnerId });
    }
    return numUpdatedRows > 0n;
  });
}
