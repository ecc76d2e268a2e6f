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
  summary: 'The partners that the person may see, by name',
  query: askedPartners,
  answer: answers.partners,
  problems: ['query-invalid'],
  async handle({ scope, person, query }) {
    const place = placeIn(query, ['text', 'text']);
    if (place && 'ok' in place) return place;
    const [name = '', partnerId = ''] = place ?? [];
    const limit = limitOf(query);
    const found = await scope.seenPartners(person, {
      find: query.find,
      after: place && { name, partnerId },
      limit: limit + 1,
    });
    const { shown, next } = pageOf(found, limit, (last) => [last.name, last.partnerId]);
    return answer({ partners: shown.map((partner) => lineFor(partner, person)), next });
  },
});

export const partnerRoute = route({
  method: 'get',
  path: '/partner',
  role: 'member',
  partner: 'needed',
  ofSample: true,
  summary: 'The partner that a request is about: the one it names, or the first that the person may see',
  answer: answers.partner,
  problems: ['partner-unknown'],
  async handle({ scope, person, partner: { partnerId } }) {
    const [found] = await scope.seenPartners(person, { partnerId });
    return found ? answer(lineFor(found, person)) : UNKNOWN_PARTNER;
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
