import type { Day } from '#scoring';
import {
  type ChunkLine,
  FACTS_DOCUMENT,
  hashOf,
  type Partner,
  type PersonMerge,
  type Scope,
  type Sight,
} from '../ledger/index.ts';
import type { ScoringOrder } from './scoreFacts.ts';

/** What counts of a partner, without the content. */
export interface StandingFacts {
  readonly lines: readonly ChunkLine[];
  readonly merges: readonly PersonMerge[];
  /** The same facts have the same hash: the receipt of a score names it. */
  readonly factsHash: string;
  /** The same with what was erased from them since: what they are kept under in memory. */
  readonly keptHash: string;
}

export async function standingFacts(
  scope: Scope,
  partnerId: string,
  sight: Sight = {},
): Promise<StandingFacts | undefined> {
  const lines = await scope.standingChunks(partnerId, sight);
  if (lines.length === 0) return undefined;
  const merges = await scope.personMerges(partnerId);
  const factsHash = factsHashOf(lines, merges);
  const rewritten = lines.map(({ keptHash = null }) => keptHash);
  return { lines, merges, factsHash, keptHash: hashOf(JSON.stringify([factsHash, rewritten])) };
}

/** Of one facts document alone it is the document's own hash. */
function factsHashOf(lines: readonly ChunkLine[], merges: readonly PersonMerge[]): string {
  const [only, ...others] = lines;
  if (only?.source === FACTS_DOCUMENT && others.length === 0 && merges.length === 0) return only.contentHash;
  const chunks = lines.map(({ source, period, contentHash }) => [source, period, contentHash]);
  return hashOf(JSON.stringify([chunks, merges.map(({ person, into }) => [person, into])]));
}

/** Everything that scoring needs, read from the ledger. */
export async function scoringOrder(
  scope: Scope,
  partner: Partner,
  { lines, merges }: StandingFacts,
  days: { readonly on: Day | undefined; readonly today: Day },
): Promise<ScoringOrder> {
  const chunks = await scope.readChunks(partner.partnerId, lines);
  return { partner: { id: partner.partnerId, name: partner.name }, chunks, merges, ...days };
}
