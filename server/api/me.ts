import { answers } from '#contract';
import { answer, route } from './route.ts';

export const meRoute = route({
  method: 'get',
  path: '/me',
  role: 'member',
  summary: 'Who the server takes the caller for',
  answer: answers.me,
  problems: [],
  handle: ({ server, person: { tenant, id, name, role } }) =>
    answer({ person: { id, name }, organization: tenant, role, sharing: server.sharing !== undefined }),
});
