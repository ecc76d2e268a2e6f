import { createHash, timingSafeEqual } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { notFound, onlyMethods } from '../errors.ts';
import { logDenied } from '../identity/denied.ts';
import { sendTooManyRefused } from '../limits/busy.ts';
import type { TokenBuckets } from '../limits/tokenBuckets.ts';
import type { Log } from '../log.ts';
import { sendProblem } from '../problems.ts';
import type { Metrics, SourceAges } from './metrics.ts';

export interface MetricsParts {
  readonly metrics: Metrics;
  readonly ages: SourceAges;
  /** Whoever has it may look. Without one nobody may: behind a proxy everybody comes from this machine. */
  readonly token: string | undefined;
}

/** `/metrics`, for a program that watches over the server. */
export function metricsRoute(
  { metrics, ages, token }: MetricsParts,
  { log, refusals }: { readonly log: Log; readonly refusals: TokenBuckets },
): Router {
  const routes = Router();
  const get: RequestHandler = async (request, response) => {
    const given = request.get('Authorization')?.match(/^Bearer +(\S+)$/i)?.[1];
    if (given === undefined || !same(given, token ?? '')) {
      const seconds = refusals.take(request.ip ?? '');
      if (seconds > 0) return sendTooManyRefused(response, seconds);
      logDenied(log, response, 'token-missing');
      response.set('WWW-Authenticate', 'Bearer realm="seventy metrics"');
      return sendProblem(response, 'token-missing', 'Send METRICS_TOKEN as the bearer token.');
    }
    response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8');
    response.send(await metrics.text(ages));
  };
  routes
    .route('/metrics')
    .get(token === undefined ? notFound : get)
    .all(onlyMethods('GET'));
  return routes;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
