import type { ShareCard, ShareChannels, ShareConsent, ShareTeams } from '#contract';
import type { PathName } from '#scoring';
import { type Api, type Question, question } from '../../api/client.ts';
import { type Failure, failureOf } from '../../api/failure.ts';
import { searchOf } from '../../api/scorecard.ts';
import { pause } from '../../teams/within.ts';

export const teamsQuery = (api: Api): Question<ShareTeams> => question(api, '/share/teams');

export const channelsQuery = (api: Api, team: string): Question<ShareChannels> =>
  question(api, `/share/teams/${encodeURIComponent(team)}/channels`);

export const consentQuery = (api: Api, claims: string | undefined): Question<ShareConsent> =>
  question(api, `/share/consent${searchOf({ claims })}`);

export interface Shared {
  readonly partner?: string | undefined;
  readonly designation: string;
  /** Another path than the one that counts. */
  readonly path?: PathName | undefined;
}

export const shareCardQuery = (api: Api, { partner, designation, path }: Shared): Question<ShareCard> =>
  question(api, `/share/card${searchOf({ partner, designation, path })}`);

export const needsConsent = (failure: Failure | undefined): boolean =>
  failure?.kind === 'refused' && failure.code === 'consent-needed';

/** A consent arrives where it is needed some seconds after it was given. */
const ARRIVES_AFTER_MS = [1_000, 2_000, 4_000];

/** Tries again after a consent, as long as it has not arrived. */
export async function onceAgreed<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of ARRIVES_AFTER_MS) {
    try {
      return await work();
    } catch (error) {
      if (!needsConsent(failureOf(error))) throw error;
      await pause(wait);
    }
  }
  return work();
}
