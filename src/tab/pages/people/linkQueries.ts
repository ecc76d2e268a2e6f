import type { OwnLink, PersonLinks } from '#contract';
import { type Api, type Question, question } from '../../api/client.ts';
import type { Failure } from '../../api/failure.ts';
import { searchOf } from '../../api/scorecard.ts';

export const ownLinkQuery = (api: Api, partner: string | undefined): Question<OwnLink> =>
  question(api, `/people/link${searchOf({ partner })}`);

export const personLinksQuery = (api: Api, partner: string | undefined): Question<PersonLinks> =>
  question(api, `/people/links${searchOf({ partner })}`);

const REFUSALS = ['person-taken', 'link-refused', 'person-unknown'] as const;

/** Which of the refusals that have words of their own it is. */
export const refusalOf = (failure: Failure): (typeof REFUSALS)[number] | 'other' =>
  (failure.kind === 'refused' && REFUSALS.find((code) => code === failure.code)) || 'other';
