import { Router } from 'express';
import { askedDesignation, type CustomerChains } from '#contract';
import { onlyMethods } from '../errors.ts';
import { scorePath } from '../tasks/pages/askedScore.ts';
import { chainsOf, customersOf } from '../tasks/pages/customers.ts';
import type { KnownFacts } from '../tasks/pages/knownFacts.ts';
import { askedRoute } from './askedRoute.ts';

/** What became of every tenant of the partner, and of one of them condition by condition. */
export function customerRoutes(facts: KnownFacts): Router {
  const all = askedRoute(facts, askedDesignation, (known, asked, { role }) => {
    const scored = scorePath(known, asked);
    return scored.ok ? { ok: true, value: customersOf(scored.value, known.columns, role) } : scored;
  });

  const one = askedRoute(facts, askedDesignation, (known, asked, { role }, { params }) => {
    const tenant = String(params.tenant);
    const index = known.columns.tenants.find(tenant);
    if (index === undefined) return undefined;
    const scored = scorePath(known, asked);
    if (!scored.ok) return scored;
    const name = known.columns.tenantNames[index];
    const chains = chainsOf(scored.value, tenant, role);
    const value: CustomerChains = { ...scored.value.shown, tenant, ...(name && { name }), chains };
    return { ok: true, value };
  });

  const routes = Router();
  routes.route('/customers').get(all).all(onlyMethods('GET'));
  routes.route('/customers/:tenant').get(one).all(onlyMethods('GET'));
  return routes;
}
