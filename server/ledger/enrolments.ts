import type { Day, Designation, PathName } from '#scoring';
import { writeDeed } from './audit.ts';
import type { InScope, Work } from './engine.ts';

/** Whether a partner is enrolled in a designation, as an admin has said. */
export interface DesignationEnrolment {
  readonly designation: Designation;
  readonly enrolled: boolean;
  /** The day it enrolled, or any anniversary of it; null for one that is not enrolled. */
  readonly anniversary: Day | null;
  readonly path: PathName | null;
}

export interface StoredEnrolment extends DesignationEnrolment {
  readonly saidAt: string;
  readonly saidBy: string;
}

/** What is said of a partner's designations; one of which nothing was said counts as not enrolled. */
export async function enrolments(scope: InScope, partnerId: string): Promise<StoredEnrolment[]> {
  return scope.transaction((tables) => readEnrolments(scope, tables, partnerId));
}

export async function readEnrolments(
  scope: InScope,
  tables: Work,
  partnerId: string,
): Promise<StoredEnrolment[]> {
  return tables
    .selectFrom('enrolments')
    .select(['designation', 'enrolled', 'anniversary', 'path', 'said_at as saidAt', 'said_by as saidBy'])
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', partnerId)
    .orderBy('designation')
    .execute();
}

export async function saveEnrolment(
  scope: InScope,
  partnerId: string,
  { designation, enrolled, anniversary, path }: DesignationEnrolment,
  by: string,
): Promise<void> {
  const said = { enrolled, anniversary, path, said_at: scope.now(), said_by: by };
  await scope.transaction(async (tables) => {
    await tables
      .insertInto('enrolments')
      .values({ organization_id: scope.organizationId, partner_id: partnerId, designation, ...said })
      .onConflict((conflict) =>
        conflict.columns(['organization_id', 'partner_id', 'designation']).doUpdateSet(said),
      )
      .execute();
    const details = { partner: partnerId, enrolled };
    await writeDeed(scope, tables, { by, deed: 'enrolment-changed', subject: designation, details });
  });
}
