import { answers, askedDesignation } from '#contract';
import { skillingOf } from '../tasks/pages/skilling.ts';
import { linksThatHold } from '../tasks/personLinks.ts';
import { NOTHING_SCORED } from './pageRoute.ts';
import { answerOrOptions, refusal, route } from './route.ts';

export const skillingRoute = route({
  method: 'get',
  path: '/skilling',
  role: 'member',
  partner: 'needed',
  summary: 'Who counts in which step, until when, and what their leaving would cost',
  query: askedDesignation,
  answer: answers.skilling,
  problems: ['no-scorecard', 'query-invalid'],
  async handle({ server, scope, person, partner, query }) {
    const known = await server.facts.of(person.tenant, partner);
    if (!known) return refusal('no-scorecard', NOTHING_SCORED);
    const links = linksThatHold(known, await scope.personLinks(partner.partnerId));
    return answerOrOptions(
      skillingOf(known, query, { role: person.role, self: links.get(person.id)?.person }),
    );
  },
});
