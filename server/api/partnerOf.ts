import type { Partner, Scope } from '../ledger/index.ts';
import { NOTHING_SCORED } from './pageRoute.ts';
import { type Outcome, type Route, refusal } from './route.ts';

/** The partner a request is about: the one it names, or the first by id. One that may not be seen is not there. */
export async function partnerOf(
  { partner: whose }: Pick<Route, 'partner'>,
  scope: Scope,
  named: string | undefined,
): Promise<Outcome<Partner | undefined, 'partner-unknown' | 'no-scorecard'>> {
  if (whose === undefined) return { ok: true, value: undefined };
  const partners = await scope.partners();
  const found = named === undefined ? partners[0] : partners.find(({ partnerId }) => partnerId === named);
  if (found) return { ok: true, value: found };
  if (named !== undefined) return UNKNOWN;
  return whose === 'needed' ? refusal('no-scorecard', NOTHING_SCORED) : { ok: true, value: undefined };
}

const UNKNOWN = refusal(
  'partner-unknown',
  'No partner of your organization that you may see has this id. Look at the list of partners.',
);
