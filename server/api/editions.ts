import { Router } from 'express';
import { askedDesignation } from '#contract';
import { onlyMethods } from '../errors.ts';
import { editionsOf } from '../tasks/pages/editions.ts';
import type { KnownFacts } from '../tasks/pages/knownFacts.ts';
import { askedRoute } from './askedRoute.ts';

/** The editions of a designation, and what each makes of the partner. */
export function editionRoutes(facts: KnownFacts): Router {
  const routes = Router();
  const editions = askedRoute(facts, askedDesignation, (known, asked, { role }) =>
    editionsOf(known, asked, role),
  );
  routes.route('/editions').get(editions).all(onlyMethods('GET'));
  return routes;
}
