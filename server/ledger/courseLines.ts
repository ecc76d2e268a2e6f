import type { Day, Designation, Month, PathName } from '#scoring';
import type { InScope, Work } from './engine.ts';
import { readEnrolments, type StoredEnrolment } from './enrolments.ts';

/** What the course of a designation is judged by beside the verdict. */
export interface Judged {
  /** The exact total as the core keeps it: a whole number of 84ths, or a ratio of two whole numbers as text. */
  readonly total: number | readonly [string, string];
  /** Metrics below what each needs. */
  readonly unmet: number;
  readonly tooCloseToCall?: true;
}

/** A score as far as the course of its designation needs it: every one that was taken, not only what counts now. */
export interface CourseLine {
  readonly designation: Designation;
  readonly asOf: Day;
  readonly taking: number;
  readonly takenAt: string;
  readonly edition: string;
  readonly month: Month;
  /** The one that counted. */
  readonly path: PathName;
  readonly total: number;
  readonly qualified: boolean;
  readonly factsHash: string;
  readonly judged: Judged | null;
}

/** All that a partner's course follows from. */
export interface PartnerCourse {
  /** In the order in which they became known. */
  readonly lines: readonly CourseLine[];
  readonly enrolments: readonly StoredEnrolment[];
}

export async function courseLines(scope: InScope, partnerId: string): Promise<PartnerCourse> {
  return scope.transaction((tables) => readCourse(scope, tables, partnerId));
}

export async function readCourse(scope: InScope, tables: Work, partnerId: string): Promise<PartnerCourse> {
  const rows = await tables
    .selectFrom('scores')
    .select(['designation', 'as_of as asOf', 'taking', 'taken_at as takenAt', 'edition', 'month', 'path'])
    .select(['total', 'qualified', 'facts_hash as factsHash', 'judged'])
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', partnerId)
    .orderBy('taken_at')
    .orderBy('as_of')
    .orderBy('taking')
    .execute();
  const lines = rows.map((row) => ({ ...row, judged: row.judged as Judged | null }));
  return { lines, enrolments: await readEnrolments(scope, tables, partnerId) };
}
