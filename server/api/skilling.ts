import { answers, askedDesignation } from '#contract';
import { linksThatHold } from '../tasks/personLinks.ts';
import { samePeople } from '../tasks/samePeople.ts';
import { viewerOf } from '../tasks/viewer.ts';
import { NOTHING_SCORED } from './pageRoute.ts';
import { answerOrOptions, refusal, route } from './route.ts';

export const skillingRoute = route({
  method: 'get',
  path: '/skilling',
  role: 'member',
  partner: 'needed',
  ofSample: true,
  summary: 'Who counts in which step, until when, and what their leaving would cost',
  query: askedDesignation,
  answer: answers.skilling,
  problems: ['no-scorecard', 'query-invalid'],
  async handle({ server, scope, person, partner, query }) {
    const [links, merges, seeing] = await Promise.all([
      scope.personLinks(partner.partnerId),
      scope.personMerges(partner.partnerId),
      viewerOf(scope, person.role),
    ]);
    const self = linksThatHold(samePeople(merges), links).get(person.id)?.person;
    const viewer = { ...seeing, self };
    const known = await server.facts.answer(person.tenant, partner, 'skilling', { asked: query, viewer });
    return known ? answerOrOptions(known.answer) : refusal('no-scorecard', NOTHING_SCORED);
  },
});
