import type { Designation, DesignationDocument, DocumentId, SourceDocument, Warning } from '#scoring';
import type { Role } from './me.ts';
import type { Shown } from './redacted.ts';

/** `GET /api/v1/scorecard`: everything the overview and the designation pages show, in one answer. */
export interface Scorecard {
  readonly partner: { readonly id: string; readonly name: string };
  readonly asOf: string;
  /** When the facts behind it were accepted. */
  readonly refreshed: string;
  readonly source: 'sample' | 'facts-document' | 'partner-center';
  /** Months and days of which rows could not be read: the score is made without them. */
  readonly incomplete: readonly { readonly source: string; readonly period: string }[];
  readonly role: Role;
  /** Explained metric by metric; amounts only for roles that may see them. */
  readonly designations: readonly Shown<DesignationDocument>[];
  readonly warnings: readonly Warning[];
  /** Those that can be chosen, each designation's in order of date. */
  readonly editions: readonly EditionLine[];
  /** The documents that clauses quote. */
  readonly documents: Readonly<Record<DocumentId, SourceDocument>>;
}

export interface EditionLine {
  readonly id: string;
  readonly designation: Designation;
  readonly validFrom: string;
}
