import { z } from 'zod';
import { answers, savedEnrolment } from '#contract';
import { DESIGNATIONS } from '#scoring';
import { answer, json, refusal, route } from './route.ts';

// Whether and when the partner enrolled in each designation.

export const enrolmentsRoute = route({
  method: 'get',
  path: '/enrolments',
  role: 'admin',
  partner: 'needed',
  summary: 'Whether and when the partner enrolled in each designation',
  answer: answers.enrolments,
  problems: [],
  handle: async ({ scope, partner: { partnerId } }) =>
    answer({ partner: partnerId, enrolments: await scope.enrolments(partnerId) }),
});

export const saveEnrolmentRoute = route({
  method: 'put',
  path: '/enrolments/:designation',
  params: z.strictObject({ designation: z.string() }),
  role: 'admin',
  partner: 'needed',
  summary: 'Says whether and when the partner enrolled in a designation',
  body: json(savedEnrolment),
  answer: answers.enrolments,
  problems: ['not-found'],
  async handle({ server, person, scope, partner: { partnerId }, params, body }) {
    const designation = DESIGNATIONS.find((known) => known === params.designation);
    if (!designation) return refusal('not-found', `There is no designation ${params.designation}.`);
    await scope.saveEnrolment(partnerId, { designation, ...body }, person.id);
    await server.notices.changed(person.tenant, partnerId);
    return answer({ partner: partnerId, enrolments: await scope.enrolments(partnerId) });
  },
});
