import { Router } from 'express';
import { onlyMethods } from '../errors.ts';
import { type Registration, signInSettings } from '../identity/rules.ts';

/** How people sign in here: the one answer of the API that needs no person. */
export function signInRoutes(registration: Registration): Router {
  const settings = signInSettings(registration);
  const routes = Router();
  routes
    .route('/sign-in')
    .get((_request, response) => {
      response.set('Cache-Control', 'no-cache').json(settings);
    })
    .all(onlyMethods('GET'));
  return routes;
}
