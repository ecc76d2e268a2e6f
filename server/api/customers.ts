import { z } from 'zod';
import { answers } from '#contract';
import { pageRoute } from './pageRoute.ts';

export const customersRoute = pageRoute({
  path: '/customers',
  summary: 'What became of every tenant of the partner, metric by metric',
  answer: answers.customers,
  page: 'customers',
  question: (asked, { role }) => ({ asked, role }),
});

export const customerRoute = pageRoute({
  path: '/customers/:tenant',
  params: z.strictObject({ tenant: z.string() }),
  summary: 'Every condition of one tenant, met or not',
  answer: answers.customerChains,
  page: 'customer',
  question: (asked, { role, params: { tenant } }) => ({ asked, role, tenant }),
});
