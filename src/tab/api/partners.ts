import type { Me, PartnerLine, Partners } from '#contract';
import { type Api, type Question, question } from './client.ts';
import { searchOf } from './scorecard.ts';

/** Who one is, and whether there are partners to choose among. */
export const meQuery = (api: Api): Question<Me> => question(api, '/me');

/** The one that is looked at. */
export const partnerQuery = (api: Api, partner: string | undefined): Question<PartnerLine> =>
  question(api, `/partner${searchOf({ partner })}`);

/** As many as one reads through. */
const SHOWN = '50';

/** Those whose name or id holds a text, by name; without a text the first ones. */
export const partnersQuery = (api: Api, find: string): Question<Partners> =>
  question(api, `/partners${searchOf({ limit: SHOWN, find: find || undefined })}`);
