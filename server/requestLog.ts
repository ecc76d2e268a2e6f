import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from './log.ts';

/** Gives every request its id and one line in the log: path without query, never headers or bodies. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const began = performance.now();
    const { method, path } = request;
    response.set('X-Request-Id', id);
    response.on('close', () => {
      const ms = Math.round(performance.now() - began);
      log.info({ request: id, method, path, status: response.statusCode, ms }, 'request');
    });
    next();
  };
}
