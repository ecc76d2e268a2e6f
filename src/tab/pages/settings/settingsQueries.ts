import type { ApiKeys, OrganizationAnswer, PartnerLine } from '#contract';
import { type Api, type Question, question } from '../../api/client.ts';

export const organizationQuery = (api: Api): Question<OrganizationAnswer> => question(api, '/organization');

interface Partners {
  readonly partners: readonly PartnerLine[];
  readonly next: string | null;
}
/** As many as fit on a page; a program sees the others. */
export const partnersQuery = (api: Api): Question<Partners> => question(api, '/partners?limit=100');

export const keysQuery = (api: Api): Question<ApiKeys> => question(api, '/api-keys');
