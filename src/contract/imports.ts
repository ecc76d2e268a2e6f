import { z } from 'zod';
import { importFault, importLeftOut, importRefusal, importWarning } from './importFindings.ts';
import { next } from './page.ts';
import { count, designation, list } from './vocabulary.ts';

// Imports as the API shows them: a file is read first, and counts only by an admin's word.

const text = z.string().trim().min(1, 'a text that is not empty').max(200, 'at most 200 characters');

/** `POST /api/v1/imports`: the body is the file itself. */
export const askedImport = z.strictObject({
  /** The file's name, for people. */
  name: text,
  /** Whose it is; a name makes a partner that is not known yet. */
  partner: text.exactOptional(),
  partnerName: text.exactOptional(),
});

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

const importState = z.enum([
  'receiving',
  'reading',
  /** Nobody has said whose it is. */
  'held',
  'failed',
  'nothing-new',
  'staged',
  'accepted',
  'cancelled',
  'undone',
]);

/** What acceptance needs a word for. */
const importNeed = z.enum(['goodRowsOnly', 'shrunk']);
export type ImportNeed = z.infer<typeof importNeed>;

const importRowError = z
  .strictObject({
    row: count,
    column: z.string().exactOptional(),
    value: z.string().exactOptional(),
    code: importFault,
    /** Of `cell-count`: how many cells the row has, and the header. */
    have: count.exactOptional(),
    need: count.exactOptional(),
    /** In English, for programs; the tab says it in its reader's language. */
    expected: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'ImportRowError' });
export type ImportRowError = z.infer<typeof importRowError>;

const importPeriod = z
  .strictObject({
    period: z.string(),
    state: z.enum(['new', 'changed', 'unchanged']),
    rows: count,
    /** Rows of the version that counts so far. */
    rowsBefore: count.exactOptional(),
    tenants: count,
    tenantsBefore: count.exactOptional(),
    /** Tenants of the version that counts so far of which the file says nothing. */
    missingTenants: z.strictObject({ count, shown: list(z.string()) }),
    shrunk: z.boolean(),
    /** Rows with errors are missing from it. */
    incomplete: z.boolean(),
  })
  .meta({ id: 'ImportPeriod' });
export type ImportPeriod = z.infer<typeof importPeriod>;

const importScore = z.strictObject({ total: z.number(), qualified: z.boolean(), month: z.string() });
export type ImportScore = z.infer<typeof importScore>;

const importScoreChange = z.strictObject({
  designation,
  before: importScore.nullable(),
  after: importScore.nullable(),
});
export type ImportScoreChange = z.infer<typeof importScoreChange>;

const importPartnerId = z.strictObject({ id: z.string(), kind: z.string(), rows: count, known: z.boolean() });

const importReport = z
  .strictObject({
    source: z.string(),
    sheet: z.string().exactOptional(),
    rows: z.strictObject({ read: count, taken: count, faulty: count }),
    leftOut: list(z.strictObject({ reason: importLeftOut, rows: count })),
    errors: z.strictObject({ count, shown: list(importRowError) }),
    warnings: list(importWarning),
    partnerIds: list(importPartnerId),
    periods: list(importPeriod),
    /** Months that count, lie between those of the file and do not occur in it: they stay as they are. */
    absentMonths: list(z.string()),
    needs: list(importNeed),
    /** Designations whose score would be another one. */
    scoreChanges: list(importScoreChange),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReport>;

/** Why the whole file could not be read: what happened and what to do. */
const importProblem = z
  .strictObject({
    code: z.string(),
    /** In English, for programs; the tab says it in its reader's language. */
    detail: z.string(),
    remedy: z.string(),
    /** The same as a code with its values; absent of imports from before it was kept. */
    why: importRefusal.exactOptional(),
  })
  .meta({ id: 'ImportProblem' });
export type ImportProblem = z.infer<typeof importProblem>;

/** `GET /api/v1/imports/:id`, and what every decision answers. */
export const importAnswer = z
  .strictObject({
    id: z.string(),
    state: importState,
    origin: z.enum(['upload', 'feed']),
    fileName: z.string(),
    fileBytes: count,
    partner: z.string().nullable(),
    source: z.string().nullable(),
    createdAt: z.string(),
    createdBy: z.string(),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    progress: z.strictObject({ bytes: count, size: count }).exactOptional(),
    report: importReport.exactOptional(),
    problem: importProblem.exactOptional(),
  })
  .meta({ id: 'Import' });
export type ImportAnswer = z.infer<typeof importAnswer>;

/** `GET /api/v1/imports`: the newest first. */
export const importList = z.strictObject({ imports: list(importAnswer), next }).meta({ id: 'ImportList' });
