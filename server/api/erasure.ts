import { answers, erasePerson as body } from '#contract';
import { erasePerson } from '../tasks/erasure/erasePerson.ts';
import { answer, json, refusal, route } from './route.ts';

/** On request of the person, or because they left. */
export const eraseRoute = route({
  method: 'post',
  path: '/people/erasures',
  peopleOnly: true,
  role: 'admin',
  summary:
    'Erases the name, the mail and the link of somebody who holds certifications, at every partner; past scores stand',
  body: json(body),
  answer: answers.personErased,
  problems: ['person-unknown'],
  async handle({ server, scope, person, body: { person: id } }) {
    const erased = await erasePerson(scope, id, person.id);
    if (!erased) return refusal('person-unknown', 'There is nobody of this id among the certifications.');
    const why = `erased ${new Date().toISOString()}`;
    for (const { partner } of erased.partners) await server.background.rescore(person.tenant, partner, why);
    await server.background.imports.removeFiles();
    return answer(erased);
  },
});
