import { z } from 'zod';
import { answers, askedPartners, type PartnerLine, partnerAccess } from '#contract';
import type { Person } from '../identity/person.ts';
import type { SeenPartner } from '../ledger/index.ts';
import { limitOf, pageOf, placeIn } from './page.ts';
import { UNKNOWN_PARTNER } from './partnerOf.ts';
import { answer, json, route } from './route.ts';

export const partnersRoute = route({
  method: 'get',
  path: '/partners',
  role: 'member',
  summary: 'The partners that the person may see, by id',
  query: askedPartners,
  answer: answers.partners,
  problems: ['query-invalid'],
  async handle({ scope, person, query }) {
    const place = placeIn(query, ['text']);
    if (place && 'ok' in place) return place;
    const limit = limitOf(query);
    const found = await scope.seenPartners(person, { after: place?.[0], limit: limit + 1 });
    const { shown, next } = pageOf(found, limit, ({ partnerId }) => [partnerId]);
    return answer({ partners: shown.map((partner) => lineFor(partner, person)), next });
  },
});

export const partnerAccessRoute = route({
  method: 'put',
  path: '/partners/:partner/access',
  params: z.strictObject({ partner: z.string() }),
  role: 'admin',
  peopleOnly: true,
  summary: 'Says who sees a partner beside the admins',
  body: json(partnerAccess),
  answer: answers.partner,
  problems: ['partner-unknown'],
  async handle({ scope, person, params: { partner: partnerId }, body: { seenBy } }) {
    if (!(await scope.saveSeenBy(partnerId, seenBy, person.id))) return UNKNOWN_PARTNER;
    const [saved] = await scope.seenPartners(person, { partnerId });
    return saved ? answer(lineFor(saved, person)) : UNKNOWN_PARTNER;
  },
});

const lineFor = ({ partnerId, name, seenBy }: SeenPartner, { role }: Person): PartnerLine => ({
  id: partnerId,
  name,
  ...(role === 'admin' && { seenBy: seenBy && { analysts: seenBy.analysts, people: [...seenBy.people] } }),
});
