import { setImmediate as others } from 'node:timers/promises';
import type { StoredContent } from './content.ts';
import type { InScope } from './engine.ts';

/** A chunk without its content. */
export interface ChunkLine {
  readonly source: string;
  readonly period: string;
  readonly version: number;
  readonly encoding: string;
  readonly contentHash: string;
  readonly bytes: number;
  readonly rowCounts: unknown;
  readonly incomplete: boolean;
  readonly importId: string | null;
  readonly acceptedAt: string | null;
  readonly acceptedBy: string | null;
  /** The hash of what is kept since somebody's data was erased from it. */
  readonly keptHash?: string | null;
}

export interface Chunk extends ChunkLine, StoredContent {}

export interface Sight {
  /** The chunks that counted then: what was accepted later is not seen, what was undone later still counts. */
  readonly asKnownOn?: string;
  /** The chunks that would count if this import, a dry run so far, were accepted. */
  readonly withImport?: string;
}

/** The chunks that count, in the order of source and period; of snapshots the newest day of each source. */
export async function standingChunks(
  scope: InScope,
  partnerId: string,
  sight: Sight = {},
): Promise<ChunkLine[]> {
  const versions = await scope.transaction((tables) =>
    tables
      .selectFrom('facts_versions')
      .select(['source', 'period', 'version', 'encoding', 'content_hash as contentHash', 'bytes'])
      .select(['row_counts as rowCounts', 'incomplete', 'import_id as importId', 'undone_at'])
      .select('kept_hash as keptHash')
      .select(['accepted_at as acceptedAt', 'accepted_by as acceptedBy'])
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .orderBy('source', 'desc')
      .orderBy('period', 'desc')
      .orderBy('version', 'desc')
      .execute(),
  );
  const standing = new Map<string, ChunkLine>();
  for (const { undone_at: undoneAt, ...version } of versions) {
    if (!counts({ ...version, undoneAt }, sight)) continue;
    const place = `${version.source} ${isDay(version.period) ? 'snapshot' : version.period}`;
    if (!standing.has(place)) standing.set(place, version);
  }
  return [...standing.values()].reverse();
}

function counts(
  version: Pick<ChunkLine, 'acceptedAt' | 'importId'> & { readonly undoneAt: string | null },
  { asKnownOn, withImport }: Sight,
): boolean {
  if (withImport !== undefined && version.importId === withImport) return version.undoneAt === null;
  if (version.acceptedAt === null) return false;
  if (asKnownOn === undefined) return version.undoneAt === null;
  // Instants of one form, in UTC: they compare as text.
  const instant = new Date(asKnownOn).toISOString();
  return version.acceptedAt <= instant && (version.undoneAt === null || version.undoneAt > instant);
}

/** A period is a month or a day. A day tells everything that its source has to tell beside its months. */
const isDay = (period: string): boolean => period.length === 10;

/** Chunks with their content, still packed. They never change, so they need not be read at one moment. */
export async function readChunks(
  scope: InScope,
  partnerId: string,
  lines: readonly ChunkLine[],
): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for (const line of lines) {
    const pieces = await scope.transaction((tables) =>
      tables
        .selectFrom('facts_pieces')
        .select('content')
        .where('organization_id', '=', scope.organizationId)
        .where('partner_id', '=', partnerId)
        .where('source', '=', line.source)
        .where('period', '=', line.period)
        .where('version', '=', line.version)
        .orderBy('piece')
        .execute(),
    );
    const contentHash = line.keptHash ?? line.contentHash;
    chunks.push({ ...line, contentHash, pieces: pieces.map((piece) => piece.content) });
    // The embedded database answers without ever letting go of the thread: requests have their turn in between.
    await others();
  }
  return chunks;
}
