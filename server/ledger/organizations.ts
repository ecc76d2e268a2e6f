import type { InScope } from './scope.ts';

export interface Organization {
  readonly name: string;
  /** IANA name: the organization's days begin and end there. */
  readonly timeZone: string;
  readonly language: string;
}

/** Makes the organization of this scope, or changes what is known of it. */
export async function saveOrganization(scope: InScope, organization: Organization): Promise<void> {
  const known = {
    name: organization.name,
    time_zone: organization.timeZone,
    language: organization.language,
  };
  await scope.transaction((tables) =>
    tables
      .insertInto('organizations')
      .values({ organization_id: scope.organizationId, ...known, created_at: scope.now() })
      .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(known))
      .execute(),
  );
}

export async function organization(scope: InScope): Promise<Organization | undefined> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('organizations')
      .select(['name', 'time_zone as timeZone', 'language'])
      .where('organization_id', '=', scope.organizationId)
      .executeTakeFirst(),
  );
}
