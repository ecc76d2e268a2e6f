import { Router } from 'express';
import type { Me } from '#contract';
import { onlyMethods } from '../errors.ts';
import { personOf } from '../identity/person.ts';

/** Who the server takes the caller for. */
export function meRoutes(sharing = false): Router {
  const routes = Router();
  routes
    .route('/me')
    .get((request, response) => {
      const { tenant, id, name, role } = personOf(request);
      const answer: Me = { person: { id, name }, organization: tenant, role, sharing };
      response.json(answer);
    })
    .all(onlyMethods('GET'));
  return routes;
}
