import type { DesignationDocument, Warning } from '#scoring';
import type { TakenScore } from '../ledger/index.ts';

/** What is kept of a designation's score: it explained metric by metric, and what its facts were warned of. */
export interface StoredScore extends DesignationDocument {
  readonly warnings: readonly Warning[];
}

/** The document of a score as it was taken. Nothing but scorePartner writes it. */
export function storedScore({ document }: TakenScore): {
  readonly designation: DesignationDocument;
  readonly warnings: readonly Warning[];
} {
  const { warnings, ...designation } = document as StoredScore;
  return { designation, warnings };
}
