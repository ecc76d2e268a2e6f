import type { Day } from '#scoring';
import { canonicalJson } from './canonicalJson.ts';
import { ENCODING, pack } from './packing.ts';
import { lockPartner } from './partners.ts';
import type { InScope, Work } from './scope.ts';

// Facts are kept as chunks: (partner, source, period, version) and the content in pieces. So far there is one
// source, the facts document: one chunk per document, its period the day the document is for.

export const FACTS_DOCUMENT = 'facts-document';

export interface FactsToSave {
  readonly partnerId: string;
  /** The day the document is for. */
  readonly period: Day;
  readonly document: object;
  /** How many rows each list of the document has. */
  readonly rowCounts: Readonly<Record<string, number>>;
  readonly by: string;
  /** A dry run: kept, and without effect until it is accepted. */
  readonly staged?: boolean;
}

export type FactsSaved =
  | {
      readonly ok: true;
      readonly outcome: 'saved' | 'nothing-new';
      readonly version: number;
      readonly contentHash: string;
    }
  | { readonly ok: false; readonly code: 'unknown-partner' };

/** One version of a partner's facts for one period. */
export interface FactsVersion {
  readonly partnerId: string;
  readonly period: Day;
  readonly version: number;
}

/** Adds a version; the same content as the one that stands is nothing new. */
export async function saveFacts(scope: InScope, facts: FactsToSave): Promise<FactsSaved> {
  // Packed before the transaction: the embedded database has one connection, and others wait for it.
  const packed = await pack(canonicalJson(facts.document));
  return scope.transaction(async (tables) => {
    if (!(await lockPartner(scope, tables, facts.partnerId))) return { ok: false, code: 'unknown-partner' };
    const { newest, standing } = await versionsOf(scope, tables, facts);
    const contentHash = packed.contentHash;
    if (standing?.contentHash === contentHash) {
      return { ok: true, outcome: 'nothing-new', version: standing.version, contentHash };
    }
    const chunk = {
      organization_id: scope.organizationId,
      partner_id: facts.partnerId,
      source: FACTS_DOCUMENT,
      period: facts.period,
      version: newest + 1,
    };
    const now = scope.now();
    await tables
      .insertInto('facts_versions')
      .values({
        ...chunk,
        content_hash: contentHash,
        encoding: ENCODING,
        bytes: packed.bytes,
        pieces: packed.pieces.length,
        row_counts: JSON.stringify(facts.rowCounts),
        written_at: now,
        written_by: facts.by,
        accepted_at: facts.staged ? null : now,
        accepted_by: facts.staged ? null : facts.by,
      })
      .execute();
    for (const [piece, content] of packed.pieces.entries()) {
      await tables
        .insertInto('facts_pieces')
        .values({ ...chunk, piece, content })
        .execute();
    }
    return { ok: true, outcome: 'saved', version: chunk.version, contentHash };
  });
}

/**
 * Lets a staged version count. One that a newer accepted version has overtaken is refused: what was looked at in
 * the dry run is no longer what would change.
 */
export async function acceptFacts(
  scope: InScope,
  which: FactsVersion,
  by: string,
): Promise<'accepted' | 'not-staged' | 'overtaken'> {
  return scope.transaction(async (tables) => {
    if (!(await lockPartner(scope, tables, which.partnerId))) return 'not-staged';
    const { standing } = await versionsOf(scope, tables, which);
    if (standing && standing.version > which.version) return 'overtaken';
    const { numUpdatedRows } = await oneVersion(scope, tables, which)
      .set({ accepted_at: scope.now(), accepted_by: by })
      .where('accepted_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? 'accepted' : 'not-staged';
  });
}

/** Takes an accepted version back: from now on the one before counts again. */
export async function undoFacts(
  scope: InScope,
  which: FactsVersion,
  by: string,
): Promise<'undone' | 'not-accepted'> {
  return scope.transaction(async (tables) => {
    const { numUpdatedRows } = await oneVersion(scope, tables, which)
      .set({ undone_at: scope.now(), undone_by: by })
      .where('accepted_at', 'is not', null)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? 'undone' : 'not-accepted';
  });
}

function oneVersion(scope: InScope, tables: Work, which: FactsVersion) {
  return tables
    .updateTable('facts_versions')
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', which.partnerId)
    .where('source', '=', FACTS_DOCUMENT)
    .where('period', '=', which.period)
    .where('version', '=', which.version);
}

/** The number of the newest version of a period, 0 when there is none, and the version that counts. */
async function versionsOf(
  scope: InScope,
  tables: Work,
  of: { readonly partnerId: string; readonly period: Day },
): Promise<{ newest: number; standing: { version: number; contentHash: string } | undefined }> {
  const versions = await tables
    .selectFrom('facts_versions')
    .select(['version', 'content_hash as contentHash', 'accepted_at', 'undone_at'])
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', of.partnerId)
    .where('source', '=', FACTS_DOCUMENT)
    .where('period', '=', of.period)
    .orderBy('version', 'desc')
    .execute();
  const standing = versions.find((version) => version.accepted_at !== null && version.undone_at === null);
  return { newest: versions[0]?.version ?? 0, standing };
}
