import { Router } from 'express';
import { askedDesignation } from '#contract';
import { onlyMethods } from '../errors.ts';
import type { KnownFacts } from '../tasks/pages/knownFacts.ts';
import { skillingOf } from '../tasks/pages/skilling.ts';
import { askedRoute } from './askedRoute.ts';

/** Who counts in which step, until when, and what their leaving would cost. */
export function skillingRoutes(facts: KnownFacts): Router {
  const all = askedRoute(facts, askedDesignation, (known, asked, { role }) => skillingOf(known, asked, role));
  const routes = Router();
  routes.route('/skilling').get(all).all(onlyMethods('GET'));
  return routes;
}
