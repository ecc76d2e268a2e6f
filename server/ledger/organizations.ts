import { writeDeed } from './audit.ts';
import type { InScope } from './engine.ts';

/** The organization that the sample lies in: nobody's own, so work over all organizations leaves it alone. */
export const SAMPLE_ORGANIZATION = '00000000-0000-0000-0000-000000000000';

export interface Organization {
  readonly name: string;
  /** IANA name: the organization's days begin and end there. */
  readonly timeZone: string;
  readonly language: string;
  /** Whether members see each other's names beside certifications. */
  readonly namesForMembers: boolean;
  /** Whether people are told of their own certifications in their activity feed. */
  readonly personalNotices: boolean;
  /** Organizations whose people may look as guests. */
  readonly guestTenants: readonly string[];
}

export type OrganizationToSave = Pick<Organization, 'name' | 'timeZone' | 'language'> & Partial<Organization>;

/**
 * Makes the organization of this scope, or changes what is known of it; what is not given stays as it is. A change
 * by somebody's word is written down.
 */
export async function saveOrganization(
  scope: InScope,
  organization: OrganizationToSave,
  by?: string,
): Promise<void> {
  const { name, timeZone, language, namesForMembers, personalNotices, guestTenants } = organization;
  const known = {
    ...{ name, time_zone: timeZone, language },
    ...(namesForMembers !== undefined && { names_for_members: namesForMembers }),
    ...(personalNotices !== undefined && { personal_notices: personalNotices }),
    ...(guestTenants && { guest_tenants: JSON.stringify(guestTenants) }),
  };
  await scope.transaction(async (tables) => {
    await tables
      .insertInto('organizations')
      .values({ organization_id: scope.organizationId, ...known, created_at: scope.now() })
      .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(known))
      .execute();
    if (by === undefined) return;
    await writeDeed(scope, tables, { by, deed: 'organization-changed', details: { ...organization } });
  });
}

export async function organization(scope: InScope): Promise<Organization | undefined> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('organizations')
      .select(['name', 'time_zone as timeZone', 'language'])
      .select(['names_for_members as namesForMembers', 'guest_tenants as guestTenants'])
      .select('personal_notices as personalNotices')
      .where('organization_id', '=', scope.organizationId)
      .executeTakeFirst(),
  );
}
