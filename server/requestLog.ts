import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import { routeName } from './routeName.ts';

/** Gives every request its id and one line in the log: the route it came to, never its address, headers or body. */
export function requestLog(log: Log, metrics?: Metrics): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const began = performance.now();
    const { method } = request;
    response.set('X-Request-Id', id);
    response.on('close', () => {
      const route = routeName(request);
      const ms = Math.round(performance.now() - began);
      log.info({ request: id, method, route, status: response.statusCode, ms }, 'request');
      metrics?.request({ method, route, status: response.statusCode, seconds: ms / 1000 });
    });
    next();
  };
}
