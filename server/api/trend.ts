import { Router } from 'express';
import { askedDesignation } from '#contract';
import { onlyMethods } from '../errors.ts';
import type { KnownFacts } from '../tasks/pages/knownFacts.ts';
import { trendOf } from '../tasks/pages/trend.ts';
import { askedRoute } from './askedRoute.ts';

/** A designation's points at the end of the last thirteen months. */
export function trendRoutes(facts: KnownFacts): Router {
  const routes = Router();
  const trend = askedRoute(facts, askedDesignation, trendOf);
  routes.route('/trend').get(trend).all(onlyMethods('GET'));
  return routes;
}
