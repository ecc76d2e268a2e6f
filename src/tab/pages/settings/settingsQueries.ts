import type { ApiKeys, DeedLog, OrganizationAnswer, Partners, Retention } from '#contract';
import { type Api, type Question, question } from '../../api/client.ts';

export const organizationQuery = (api: Api): Question<OrganizationAnswer> => question(api, '/organization');

/** As many as fit on a page; a program sees the others. */
export const partnersQuery = (api: Api): Question<Partners> => question(api, '/partners?limit=100');

export const retentionQuery = (api: Api): Question<Retention> => question(api, '/retention');

/** The newest: the file holds them all. */
export const deedsQuery = (api: Api): Question<DeedLog> => question(api, '/audit?limit=20');

export const keysQuery = (api: Api): Question<ApiKeys> => question(api, '/api-keys');

export const settingsQuestions = (api: Api): readonly Question<unknown>[] => [
  organizationQuery(api),
  partnersQuery(api),
  keysQuery(api),
  retentionQuery(api),
  deedsQuery(api),
];
