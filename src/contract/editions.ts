import type { Clause, DesignationDocument, DocumentId, MetricName, PathName, SourceDocument } from '#scoring';
import type { Shown } from './redacted.ts';

/** `GET /api/v1/editions`: every edition of a designation, and what it makes of this partner. */
export interface Editions {
  readonly asOf: string;
  /** In order of date. */
  readonly editions: readonly EditionShown[];
  readonly documents: Readonly<Record<DocumentId, SourceDocument>>;
}

export interface EditionShown {
  readonly id: string;
  /** In force on the day that is looked at. */
  readonly inForce: boolean;
  /** Newer rules exist that are not among the documents. */
  readonly outdated: boolean;
  readonly rules: NonNullable<DesignationDocument['rules']>;
  readonly paths: readonly {
    readonly path: PathName;
    readonly metrics: readonly {
      readonly metric: MetricName;
      readonly max: number;
      readonly clause: Clause;
    }[];
  }[];
  /** This partner under it, without an explanation. */
  readonly score: Shown<DesignationDocument>;
}
