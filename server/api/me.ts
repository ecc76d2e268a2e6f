import { answers } from '#contract';
import { answer, route } from './route.ts';

export const meRoute = route({
  method: 'get',
  path: '/me',
  role: 'member',
  summary: 'Who the server takes the caller for',
  answer: answers.me,
  problems: [],
  async handle({ server, scope, person }) {
    const { tenant, id, name, role } = person;
    return answer({
      person: { id, name },
      organization: tenant,
      timeZone: (await scope.organization())?.timeZone ?? 'UTC',
      role,
      sharing: server.sharing !== undefined,
      severalPartners: (await scope.seenPartners(person, { limit: 2 })).length > 1,
    });
  },
});
