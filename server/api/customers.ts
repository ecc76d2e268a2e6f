import { z } from 'zod';
import { answers } from '#contract';
import { scorePath } from '../tasks/pages/askedScore.ts';
import { chainsOf, customersOf } from '../tasks/pages/customers.ts';
import { pageRoute } from './pageRoute.ts';

export const customersRoute = pageRoute({
  path: '/customers',
  summary: 'What became of every tenant of the partner, metric by metric',
  answer: answers.customers,
  of(known, asked, { person }) {
    const scored = scorePath(known, asked);
    return scored.ok ? { ok: true, value: customersOf(scored.value, known.columns, person.role) } : scored;
  },
});

export const customerRoute = pageRoute({
  path: '/customers/:tenant',
  params: z.strictObject({ tenant: z.string() }),
  summary: 'Every condition of one tenant, met or not',
  answer: answers.customerChains,
  of(known, asked, { person, params: { tenant } }) {
    const index = known.columns.tenants.find(tenant);
    if (index === undefined) return undefined;
    const scored = scorePath(known, asked);
    if (!scored.ok) return scored;
    const name = known.columns.tenantNames[index];
    const chains = chainsOf(scored.value, tenant, person.role);
    return { ok: true, value: { ...scored.value.shown, tenant, ...(name && { name }), chains } };
  },
});
