import { z } from 'zod';
import { answers, type DuplicatePeople, mergePeople as mergeBody } from '#contract';
import type { Partner } from '../ledger/index.ts';
import { duplicatePeople, type MergeDecision, mergePeople, separatePeople } from '../tasks/people.ts';
import { type Asked, answer, json, type Outcome, refusal, route } from './route.ts';

// Entries that are one person: offered, merged by an admin's word, and parted again.

export const mergesRoute = route({
  method: 'get',
  path: '/people/merges',
  role: 'admin',
  partner: 'needed',
  summary: 'Entries that may be one person, and those that somebody has merged',
  answer: answers.duplicatePeople,
  problems: [],
  handle: async ({ scope, partner }) => answer(await duplicatePeople(scope, partner.partnerId, new Date())),
});

export const mergeRoute = route({
  method: 'post',
  path: '/people/merges',
  role: 'admin',
  partner: 'needed',
  summary: 'Says that two entries are one person',
  body: json(mergeBody),
  answer: answers.duplicatePeople,
  problems: ['person-unknown', 'body-invalid'],
  async handle(asked) {
    const { scope, partner, body, person } = asked;
    return answered(await mergePeople(scope, partner.partnerId, body, person.id, new Date()), asked);
  },
});

export const separateRoute = route({
  method: 'delete',
  path: '/people/merges/:person',
  params: z.strictObject({ person: z.string() }),
  role: 'admin',
  partner: 'needed',
  summary: 'Says that an entry is a person of its own after all',
  answer: answers.duplicatePeople,
  problems: ['person-unknown', 'body-invalid'],
  async handle(asked) {
    const { scope, partner, params, person } = asked;
    return answered(await separatePeople(scope, partner.partnerId, params.person, person.id), asked);
  },
});

const REFUSED = {
  'unknown-person': refusal('person-unknown', 'Both must be people of this partner: look at the list again.'),
  'same-person': refusal('body-invalid', 'Name two different entries.'),
  'not-merged': refusal('person-unknown', 'This person is not merged into another one.'),
} as const;

async function answered(
  decision: MergeDecision,
  { server, scope, partner, person }: Asked<unknown, unknown, unknown, Partner>,
): Promise<Outcome<DuplicatePeople, 'person-unknown' | 'body-invalid'>> {
  if (decision !== 'done') return REFUSED[decision];
  await server.background.rescore(person.tenant, partner.partnerId, `people ${new Date().toISOString()}`);
  return answer(await duplicatePeople(scope, partner.partnerId, new Date()));
}
