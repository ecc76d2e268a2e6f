import type { Partner, Scope } from '../../ledger/index.ts';
import type { ExportReading } from '../../sources/index.ts';

/** Whose ids are whose, as far as an admin has said so. A partner's own id here is one of them. */
export interface KnownIds {
  readonly known: readonly string[];
  readonly foreign: readonly string[];
  /** The partner of each id. */
  readonly partnerOf: ReadonlyMap<string, string>;
  readonly partners: readonly Partner[];
}

/** The ids as a file for one partner sees them, or for whoever it may be. */
export async function knownIds(scope: Scope, partnerId: string | null): Promise<KnownIds> {
  const partners = await scope.partners();
  const said = await scope.partnerCenterIds();
  const partnerOf = new Map(partners.map((partner) => [partner.partnerId, partner.partnerId]));
  for (const { id, partnerId: of } of said) partnerOf.set(id, of);
  const ids = [...partnerOf.keys()];
  if (partnerId === null) return { known: ids, foreign: [], partnerOf, partners };
  const own = (id: string): boolean => partnerOf.get(id) === partnerId;
  return { known: ids.filter(own), foreign: ids.filter((id) => !own(id)), partnerOf, partners };
}

/**
 * Whose file it is: the one partner whose ids are in it. Without any id it is the only partner's there is. Undefined
 * where somebody has to say it.
 */
export function ownerOf(
  { partnerIds, unknownPartnerRows }: Pick<ExportReading, 'partnerIds' | 'unknownPartnerRows'>,
  { partnerOf, partners }: KnownIds,
): string | undefined {
  if (unknownPartnerRows > 0) return undefined;
  const owners = new Set(
    partnerIds.flatMap(({ id }) => {
      const owner = partnerOf.get(id);
      return owner === undefined ? [] : [owner];
    }),
  );
  if (partnerIds.length === 0 && partners.length === 1) return partners[0]?.partnerId;
  return owners.size === 1 ? [...owners][0] : undefined;
}
