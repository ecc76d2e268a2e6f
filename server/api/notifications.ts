import {
  answers,
  askedPage,
  askedSamples,
  type NotificationsAnswer,
  notificationSettings,
  workflowAddress,
} from '#contract';
import { limitOf, pageOf, placeIn } from './page.ts';
import { NOTHING_SCORED } from './pageRoute.ts';
import { type Asked, answer, json, type Outcome, refusal, route } from './route.ts';

// What an organization wants to be told, where and when, and what has become of it.

export const notificationsRoute = route({
  method: 'get',
  path: '/notifications',
  role: 'admin',
  summary: 'What is told, where and when',
  answer: answers.notificationsAnswer,
  problems: [],
  handle: async ({ server, person }) => answer(await server.notices.notifications.answer(person.tenant)),
});

export const saveNotificationsRoute = route({
  method: 'put',
  path: '/notifications',
  role: 'admin',
  summary: 'Says what is to be told, where and when',
  body: json(notificationSettings),
  answer: answers.notificationsAnswer,
  problems: [],
  async handle({ server: { notices }, person: { tenant, id }, body }) {
    await notices.notifications.save(tenant, body, id);
    await notices.changed(tenant);
    return answer(await notices.notifications.answer(tenant));
  },
});

export const saveWorkflowRoute = route({
  method: 'put',
  path: '/notifications/workflow',
  role: 'admin',
  summary: 'Keeps the address of a workflow, which is never shown again',
  body: json(workflowAddress),
  answer: answers.notificationsAnswer,
  problems: ['address-refused', 'no-keys'],
  handle: (asked) => saved(asked, asked.body.address),
});

export const removeWorkflowRoute = route({
  method: 'delete',
  path: '/notifications/workflow',
  role: 'admin',
  summary: 'Lets go of the address of a workflow',
  answer: answers.notificationsAnswer,
  problems: ['address-refused', 'no-keys'],
  handle: (asked) => saved(asked, null),
});

async function saved(
  { server: { notices }, person: { tenant, id } }: Asked<unknown, unknown, unknown, unknown>,
  address: string | null,
): Promise<Outcome<NotificationsAnswer, 'address-refused' | 'no-keys'>> {
  const kept = await notices.notifications.saveWorkflow(tenant, address, id);
  if (!kept.ok) return refusal(kept.code, kept.reason);
  await notices.changed(tenant);
  return answer(await notices.notifications.answer(tenant));
}

export const samplesRoute = route({
  method: 'get',
  path: '/notifications/samples',
  role: 'admin',
  partner: 'needed',
  summary: "Each card as it would look, with the partner's own newest score",
  query: askedSamples,
  answer: answers.sampleCards,
  problems: ['no-scorecard'],
  async handle({ server, person, partner, query: { designation } }) {
    const cards = await server.notices.notifications.samples(person.tenant, partner, designation);
    return cards ? answer({ cards }) : refusal('no-scorecard', NOTHING_SCORED);
  },
});

export const testCardRoute = route({
  method: 'post',
  path: '/notifications/test',
  role: 'admin',
  summary: 'Sends a card that says it is a test',
  answer: answers.cardTested,
  problems: [],
  async handle({ server, person }) {
    const tested = await server.notices.notifications.test(person.tenant);
    return answer({ outcome: tested.outcome, reason: 'reason' in tested ? tested.reason : null });
  },
});

export const notificationLogRoute = route({
  method: 'get',
  path: '/notifications/log',
  role: 'admin',
  summary: 'What was told, what waits and why, and what nobody is told, the newest first',
  query: askedPage,
  answer: answers.notificationLog,
  problems: ['query-invalid'],
  async handle({ server, person, query }) {
    const place = placeIn(query, ['instant', 'text']);
    if (place && 'ok' in place) return place;
    const [createdAt = '', id = ''] = place ?? [];
    const limit = limitOf(query);
    const found = await server.notices.notifications.log(person.tenant, {
      limit: limit + 1,
      after: place && { createdAt, id },
    });
    const { shown, next } = pageOf(found, limit, (last) => [last.createdAt, last.id]);
    return answer({ entries: shown, next });
  },
});
