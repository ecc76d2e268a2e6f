import type { Person } from '../identity/person.ts';
import type { Partner, Scope } from '../ledger/index.ts';
import { NOTHING_SCORED } from './pageRoute.ts';
import { type Outcome, type Route, refusal } from './route.ts';

/** The partner a request is about: the one it names, or the first by id. One that may not be seen is not there. */
export async function partnerOf(
  { partner: whose }: Pick<Route, 'partner'>,
  { scope, person }: { readonly scope: Scope; readonly person: Person },
  named: string | undefined,
): Promise<Outcome<Partner | undefined, 'partner-unknown' | 'no-scorecard'>> {
  const found =
    named === undefined
      ? await scope.firstPartner(person)
      : (await scope.seenPartners(person, { partnerId: named }))[0];
  if (found) return { ok: true, value: { partnerId: found.partnerId, name: found.name } };
  if (named !== undefined) return UNKNOWN_PARTNER;
  return whose === 'needed' ? refusal('no-scorecard', NOTHING_SCORED) : { ok: true, value: undefined };
}

export const UNKNOWN_PARTNER = refusal(
  'partner-unknown',
  'No partner of your organization that you may see has this id. Look at the list of partners.',
);
