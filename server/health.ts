import { Router } from 'express';
import type { Log } from './log.ts';
import { requestId, sendProblem } from './problems.ts';

interface Database {
  ping(): Promise<boolean>;
}

/** Everybody may ask; however many do, the database is asked once a second. */
const SHARED_MS = 1_000;

/** For whoever watches over the server: is the process alive, and can it do its work? */
export function healthRoutes(database: Database, log: Log): Router {
  const answers = sharedPing(database);
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });
  routes.get('/readyz', async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    if (await answers()) return void response.json({ status: 'ready' });
    log.error({ request: requestId(response) }, 'the database does not answer');
    sendProblem(
      response,
      'database-unreachable',
      'It did not answer a simple question. Look at the database.',
    );
  });
  return routes;
}

function sharedPing(database: Database): () => Promise<boolean> {
  let latest: Promise<boolean> | undefined;
  let askedAt = 0;
  return () => {
    const now = performance.now();
    if (latest === undefined || now - askedAt >= SHARED_MS) {
      askedAt = now;
      latest = database.ping();
    }
    return latest;
  };
}
