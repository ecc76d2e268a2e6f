import type { Day } from '#scoring';
import { FACTS_DOCUMENT } from './facts.ts';
import { unpack } from './packing.ts';
import type { InScope, Work } from './scope.ts';

/** Which facts count, and since when. */
export interface StandingFacts {
  readonly period: Day;
  readonly version: number;
  readonly contentHash: string;
  readonly rowCounts: unknown;
  readonly acceptedAt: string | null;
  readonly acceptedBy: string | null;
}

export interface StoredFacts extends StandingFacts {
  readonly document: unknown;
}

/** The facts that count now: of the newest day there are accepted facts for, the newest accepted version. */
export async function currentFacts(scope: InScope, partnerId: string): Promise<StoredFacts | undefined> {
  return readFacts(scope, partnerId, undefined);
}

/** The same without the document, which is large. */
export async function standingFacts(scope: InScope, partnerId: string): Promise<StandingFacts | undefined> {
  const found = await scope.transaction((tables) => findFacts(scope, tables, partnerId, undefined));
  if (!found) return undefined;
  const { pieces: _, ...standing } = found;
  return standing;
}

/** The facts that counted at an instant: what was accepted later is not seen, what was undone later still counts. */
export async function factsAsKnownOn(
  scope: InScope,
  partnerId: string,
  instant: string,
): Promise<StoredFacts | undefined> {
  return readFacts(scope, partnerId, instant);
}

async function readFacts(
  scope: InScope,
  partnerId: string,
  instant: string | undefined,
): Promise<StoredFacts | undefined> {
  const stored = await scope.transaction(async (tables) => {
    const found = await findFacts(scope, tables, partnerId, instant);
    if (!found) return undefined;
    const pieces = await tables
      .selectFrom('facts_pieces')
      .select('content')
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('source', '=', FACTS_DOCUMENT)
      .where('period', '=', found.period)
      .where('version', '=', found.version)
      .orderBy('piece')
      .execute();
    return { found, contents: pieces.map((piece) => piece.content) };
  });
  if (!stored) return undefined;
  const { pieces: _, ...found } = stored.found;
  return { ...found, document: JSON.parse(await unpack(stored.contents, found.contentHash)) };
}

function findFacts(scope: InScope, tables: Work, partnerId: string, instant: string | undefined) {
  return tables
    .selectFrom('facts_versions')
    .select(['period', 'version', 'content_hash as contentHash', 'row_counts as rowCounts'])
    .select(['accepted_at as acceptedAt', 'accepted_by as acceptedBy', 'pieces'])
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', partnerId)
    .where('source', '=', FACTS_DOCUMENT)
    .$if(instant === undefined, (query) =>
      query.where('accepted_at', 'is not', null).where('undone_at', 'is', null),
    )
    .$if(instant !== undefined, (query) =>
      query
        .where('accepted_at', '<=', String(instant))
        .where((column) =>
          column.or([column('undone_at', 'is', null), column('undone_at', '>', String(instant))]),
        ),
    )
    .orderBy('period', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}
