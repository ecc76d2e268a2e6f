import type { FactsDocument } from '#scoring';
import type { Scope } from '../ledger/index.ts';
import { erasedIn } from './erasure/erasePerson.ts';
import { Pseudonyms } from './erasure/pseudonyms.ts';

export interface FactsAccepted {
  /** Nothing new: the same document already counts. */
  readonly outcome: 'accepted' | 'nothing-new';
  readonly partnerId: string;
  readonly version: number;
  readonly contentHash: string;
}

/**
 * Takes in a facts document that the contract has let through; its partner is made when it is a new one. Who was erased
 * stays erased.
 */
export async function acceptFacts(scope: Scope, document: FactsDocument, by: string): Promise<FactsAccepted> {
  const partnerId = document.partner.id;
  await namePartner(scope, document.partner);
  const pseudonyms = new Pseudonyms(await erasedIn(scope));
  const saved = await scope.saveFacts({
    partnerId,
    period: document.asOf,
    document: pseudonyms.in(document),
    rowCounts: rowCounts(document),
    by,
  });
  if (!saved.ok) throw new Error(`The partner ${partnerId} is gone while its facts were taken in.`);
  const { version, contentHash } = saved;
  return { outcome: saved.outcome === 'saved' ? 'accepted' : 'nothing-new', partnerId, version, contentHash };
}

/** A document that does not name its partner leaves the name as it is. */
async function namePartner(scope: Scope, { id, name }: FactsDocument['partner']): Promise<void> {
  const known = (await scope.partners()).find(({ partnerId }) => partnerId === id);
  const wanted = name ?? known?.name ?? id;
  if (known?.name !== wanted) await scope.savePartner({ partnerId: id, name: wanted });
}

const rowCounts = (document: FactsDocument): Record<string, number> =>
  Object.fromEntries(
    Object.entries(document).flatMap(([list, rows]) => (Array.isArray(rows) ? [[list, rows.length]] : [])),
  );
