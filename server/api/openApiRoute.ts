import { Router } from 'express';
import { onlyMethods } from '../errors.ts';
import { openApi } from './openApi.ts';
import { ROUTES } from './routes.ts';

/** What the API is, told to everybody. */
export function openApiRoute(publicUrl: string, version: string): Router {
  let text: string | undefined;
  const routes = Router();
  routes
    .route('/api/openapi.json')
    .get((_request, response) => {
      text ??= JSON.stringify(openApi(ROUTES, publicUrl, version));
      response.set('Cache-Control', 'no-cache').type('json').send(text);
    })
    .all(onlyMethods('GET'));
  return routes;
}
