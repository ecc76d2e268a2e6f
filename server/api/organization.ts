import { answers, organization } from '#contract';
import { answer, json, refusal, route } from './route.ts';

export const organizationRoute = route({
  method: 'get',
  path: '/organization',
  role: 'admin',
  summary: "The organization's time zone, language and choices about who sees what",
  answer: answers.organization,
  problems: ['not-found'],
  async handle({ scope }) {
    const found = await scope.organization();
    // The contract names the languages that the words have.
    return found
      ? answer(organization.parse(found))
      : refusal('not-found', 'There is no such organization here.');
  },
});

export const saveOrganizationRoute = route({
  method: 'put',
  path: '/organization',
  role: 'admin',
  peopleOnly: true,
  summary: "Says what the organization's time zone, language and choices are",
  body: json(organization),
  answer: answers.organization,
  problems: [],
  async handle({ server, scope, person, body }) {
    await scope.saveOrganization(body, person.id);
    await server.notices.changed(person.tenant);
    return answer(body);
  },
});
