import type { Day } from '#scoring';
import { type PackedContent, packDocument } from './content.ts';
import type { InScope, Work } from './engine.ts';
import { lockPartner } from './partners.ts';

// Facts are kept as chunks: (partner, source, period, version) and the content in pieces. A period is a month, or
// the day of a snapshot. The facts document is one source of them, its period the day the document is for.

export const FACTS_DOCUMENT = 'facts-document';

export interface ChunkToSave {
  readonly partnerId: string;
  readonly source: string;
  /** A month (`2026-10`) or a snapshot day (`2026-10-31`). */
  readonly period: string;
  readonly content: PackedContent;
  /** How many rows each list has. */
  readonly rowCounts: Readonly<Record<string, number>>;
  readonly by: string;
  /** A dry run: kept, and without effect until it is accepted. */
  readonly staged?: boolean;
  readonly importId?: string;
  readonly incomplete?: boolean;
}

export interface FactsToSave extends Pick<ChunkToSave, 'partnerId' | 'rowCounts' | 'by' | 'staged'> {
  /** The day the document is for. */
  readonly period: Day;
  readonly document: object;
}

export type FactsSaved =
  | {
      readonly ok: true;
      readonly outcome: 'saved' | 'nothing-new';
      readonly version: number;
      readonly contentHash: string;
    }
  | { readonly ok: false; readonly code: 'unknown-partner' };

/** One version of a partner's facts of one source for one period; of the facts document unless another is named. */
export interface FactsVersion {
  readonly partnerId: string;
  readonly source?: string;
  readonly period: string;
  readonly version: number;
}

/** Adds a version of a facts document; the same content as the one that stands is nothing new. */
export async function saveFacts(scope: InScope, { document, ...facts }: FactsToSave): Promise<FactsSaved> {
  // Packed before the transaction: the embedded database has one connection, and others wait for it.
  return saveChunk(scope, { ...facts, source: FACTS_DOCUMENT, content: await packDocument(document) });
}

/** Adds a version of a chunk: all of it or nothing. Saving once more what an import has staged changes nothing. */
export async function saveChunk(scope: InScope, chunk: ChunkToSave): Promise<FactsSaved> {
  const { content, incomplete = false, importId } = chunk;
  const { contentHash } = content;
  return scope.transaction(async (tables) => {
    if (!(await lockPartner(scope, tables, chunk.partnerId))) return { ok: false, code: 'unknown-partner' };
    const { newest, standing, staged } = await versionsOf(scope, tables, chunk);
    // Since somebody was erased from it the same comes without them.
    const stands = standing?.contentHash === contentHash || standing?.keptHash === contentHash;
    if (standing && stands && standing.incomplete === incomplete) {
      return { ok: true, outcome: 'nothing-new', version: standing.version, contentHash };
    }
    const again = staged.find(
      (one) => one.importId === importId && one.contentHash === contentHash && one.incomplete === incomplete,
    );
    if (chunk.staged && importId !== undefined && again) {
      return { ok: true, outcome: 'saved', version: again.version, contentHash };
    }
    await write(scope, tables, chunk, newest + 1);
    return { ok: true, outcome: 'saved', version: newest + 1, contentHash };
  });
}

async function write(scope: InScope, tables: Work, chunk: ChunkToSave, version: number): Promise<void> {
  const { content, importId, incomplete = false } = chunk;
  const key = {
    organization_id: scope.organizationId,
    partner_id: chunk.partnerId,
    source: chunk.source,
    period: chunk.period,
    version,
  };
  const now = scope.now();
  await tables
    .insertInto('facts_versions')
    .values({
      ...key,
      content_hash: content.contentHash,
      encoding: content.encoding,
      bytes: content.bytes,
      pieces: content.pieces.length,
      row_counts: JSON.stringify(chunk.rowCounts),
      written_at: now,
      written_by: chunk.by,
      accepted_at: chunk.staged ? null : now,
      accepted_by: chunk.staged ? null : chunk.by,
      import_id: importId ?? null,
      incomplete,
    })
    .execute();
  for (const [piece, bytes] of content.pieces.entries()) {
    await tables
      .insertInto('facts_pieces')
      .values({ ...key, piece, content: bytes })
      .execute();
  }
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
    return acceptVersion(scope, tables, which, by);
  });
}

/** The same in a transaction that holds the partner's lock. */
export async function acceptVersion(
  scope: InScope,
  tables: Work,
  which: FactsVersion,
  by: string,
): Promise<'accepted' | 'not-staged' | 'overtaken'> {
  const { standing } = await versionsOf(scope, tables, which);
  if (standing && standing.version > which.version) return 'overtaken';
  const { numUpdatedRows } = await oneVersion(scope, tables, which)
    .set({ accepted_at: scope.now(), accepted_by: by })
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? 'accepted' : 'not-staged';
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
    .where('source', '=', which.source ?? FACTS_DOCUMENT)
    .where('period', '=', which.period)
    .where('version', '=', which.version);
}

interface KnownVersion {
  readonly version: number;
  readonly contentHash: string;
  readonly keptHash: string | null;
  readonly incomplete: boolean;
  readonly importId: string | null;
}

/** The number of the newest version of a period, 0 when there is none, the one that counts, and those staged. */
async function versionsOf(
  scope: InScope,
  tables: Work,
  of: Omit<FactsVersion, 'version'>,
): Promise<{ newest: number; standing: KnownVersion | undefined; staged: readonly KnownVersion[] }> {
  const versions = await tables
    .selectFrom('facts_versions')
    .select(['version', 'content_hash as contentHash', 'kept_hash as keptHash', 'accepted_at', 'undone_at'])
    .select(['incomplete', 'import_id as importId'])
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', of.partnerId)
    .where('source', '=', of.source ?? FACTS_DOCUMENT)
    .where('period', '=', of.period)
    .orderBy('version', 'desc')
    .execute();
  const standing = versions.find((version) => version.accepted_at !== null && version.undone_at === null);
  const staged = versions.filter((version) => version.accepted_at === null);
  return { newest: versions[0]?.version ?? 0, standing, staged };
}
