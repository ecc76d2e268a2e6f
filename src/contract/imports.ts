import { z } from 'zod';
import type { Designation } from '#scoring';

// Imports as the API shows them: a file is read first, and counts only by an admin's word.

const text = z.string().trim().min(1).max(200);

/** `POST /api/v1/imports/:id/assign`: whose file it is; a name makes a partner that is not known yet. */
export const assignImport = z.strictObject({ partner: text, name: text.optional() });
export type AssignImport = z.infer<typeof assignImport>;

/** `POST /api/v1/imports/:id/accept`: a word for everything that the report asks one for. */
export const acceptImport = z.strictObject({
  /** Rows with errors are left behind; their months are marked incomplete. */
  goodRowsOnly: z.boolean().optional(),
  /** Months that have lost more than half of their rows may stand. */
  shrunk: z.boolean().optional(),
});
export type AcceptImport = z.infer<typeof acceptImport>;

export type ImportStateName =
  | 'receiving'
  | 'reading'
  /** Nobody has said whose it is. */
  | 'held'
  | 'failed'
  | 'nothing-new'
  | 'staged'
  | 'accepted'
  | 'cancelled'
  | 'undone';

/** What acceptance needs a word for. */
export type ImportNeed = 'goodRowsOnly' | 'shrunk';

export interface ImportRowError {
  readonly row: number;
  readonly column?: string;
  readonly value?: string;
  readonly code: string;
  readonly expected: string;
  readonly remedy: string;
}

export interface ImportPeriod {
  readonly period: string;
  readonly state: 'new' | 'changed' | 'unchanged';
  readonly rows: number;
  /** Rows of the version that counts so far. */
  readonly rowsBefore?: number;
  readonly tenants: number;
  readonly tenantsBefore?: number;
  /** Tenants of the version that counts so far of which the file says nothing. */
  readonly missingTenants: { readonly count: number; readonly shown: readonly string[] };
  readonly shrunk: boolean;
  /** Rows with errors are missing from it. */
  readonly incomplete: boolean;
}

export interface ImportScoreChange {
  readonly designation: Designation;
  readonly before: ImportScore | null;
  readonly after: ImportScore | null;
}

export interface ImportScore {
  readonly total: number;
  readonly qualified: boolean;
  readonly month: string;
}

export interface ImportReport {
  readonly source: string;
  readonly sheet?: string;
  readonly rows: { readonly read: number; readonly taken: number; readonly faulty: number };
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
  readonly errors: { readonly count: number; readonly shown: readonly ImportRowError[] };
  readonly warnings: readonly { readonly code: string }[];
  readonly partnerIds: readonly ImportPartnerId[];
  readonly periods: readonly ImportPeriod[];
  /** Months that count, lie between those of the file and do not occur in it: they stay as they are. */
  readonly absentMonths: readonly string[];
  readonly needs: readonly ImportNeed[];
  /** Designations whose score would be another one. */
  readonly scoreChanges: readonly ImportScoreChange[];
}

export interface ImportPartnerId {
  readonly id: string;
  readonly kind: string;
  readonly rows: number;
  readonly known: boolean;
}

/** Why the whole file could not be read: what happened and what to do. */
export interface ImportProblem {
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
}

export interface ImportAnswer {
  readonly id: string;
  readonly state: ImportStateName;
  readonly origin: 'upload' | 'feed';
  readonly fileName: string;
  readonly fileBytes: number;
  readonly partner: string | null;
  readonly source: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly progress?: { readonly bytes: number; readonly size: number };
  readonly report?: ImportReport;
  readonly problem?: ImportProblem;
}
