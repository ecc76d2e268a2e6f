import { z } from 'zod';
import { answers, askedCustomers } from '#contract';
import { viewerOf } from '../tasks/viewer.ts';
import { pageOf, placeIn } from './page.ts';
import { NOTHING_SCORED, pageRoute } from './pageRoute.ts';
import { answer, answerOrOptions, refusal, route } from './route.ts';

export const customersRoute = route({
  method: 'get',
  path: '/customers',
  role: 'member',
  partner: 'needed',
  ofSample: true,
  summary: 'What became of every tenant of the partner, metric by metric; all of them, or page by page',
  query: askedCustomers,
  answer: answers.customers,
  problems: ['no-scorecard', 'query-invalid'],
  async handle({ server, scope, person: { tenant, role }, partner, query }) {
    const { limit, after, ...asked } = query;
    const place = placeIn({ ...(after !== undefined && { after }) }, ['text']);
    if (place && 'ok' in place) return place;
    const known = await server.facts.answer(tenant, partner, 'customers', {
      asked,
      viewer: await viewerOf(scope, role),
    });
    if (!known) return refusal('no-scorecard', NOTHING_SCORED);
    if (!known.answer.ok) return answerOrOptions(known.answer);
    const { customers, ...rest } = known.answer.value;
    const rows = customers.slice(place ? customers.findIndex((one) => one.tenant === place[0]) + 1 : 0);
    const { shown, next } = pageOf(rows, Number(limit ?? rows.length), (last) => [last.tenant]);
    return answer({ ...rest, customers: shown, next });
  },
});

export const customerRoute = pageRoute({
  path: '/customers/:tenant',
  params: z.strictObject({ tenant: z.string() }),
  summary: 'Every condition of one tenant, met or not',
  answer: answers.customerChains,
  page: 'customer',
  question: (asked, { viewer, params: { tenant } }) => ({ asked, viewer, tenant }),
});
