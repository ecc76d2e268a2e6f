import { Router } from 'express';
import type { Log } from './log.ts';
import { requestId, sendProblem } from './problems.ts';

/** For whoever watches over the server: is the process alive, and can it do its work? */
export function healthRoutes(database: { ping(): Promise<boolean> }, log: Log): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });
  routes.get('/readyz', async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    if (await database.ping()) return void response.json({ status: 'ready' });
    log.error({ request: requestId(response) }, 'the database does not answer');
    sendProblem(
      response,
      'database-unreachable',
      'It did not answer a simple question. Look at the database.',
    );
  });
  return routes;
}
