import { createHash } from 'node:crypto';
import type { Rulebook } from '#scoring';
import type { Receipt } from '../ledger/index.ts';
import { VERSION } from '../version.ts';

const hashes = new WeakMap<Rulebook, string>();

/** The hash under which the edition is pinned: rulebooks are frozen, so it is taken once. */
function hashOf(rulebook: Rulebook): string {
  const known = hashes.get(rulebook);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(JSON.stringify(rulebook)).digest('hex');
  hashes.set(rulebook, hash);
  return hash;
}

/** What it takes to compute a score again. */
export const receiptOf = (rulebook: Rulebook, factsHash: string): Receipt => ({
  coreVersion: VERSION,
  rulebookHash: hashOf(rulebook),
  factsHash,
});
