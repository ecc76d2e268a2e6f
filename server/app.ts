import express, { type Express, type RequestHandler } from 'express';
import { type MessageParts, messageRoutes } from './api/messages.ts';
import { mountRoutes } from './api/mount.ts';
import { openApiRoute } from './api/openApiRoute.ts';
import type { ApiParts } from './api/route.ts';
import { ROUTES } from './api/routes.ts';
import { errorHandler, notFound } from './errors.ts';
import { healthRoutes } from './health.ts';
import { admission } from './identity/admit.ts';
import { requirePerson } from './identity/requirePerson.ts';
import type { Verifier } from './identity/verify.ts';
import { OVERLOAD, type OverloadBounds, shedLoad } from './limits/overload.ts';
import { limitRates, RATES, type Rates } from './limits/rates.ts';
import { cutSlowBodies } from './limits/slowBodies.ts';
import { TokenBuckets } from './limits/tokenBuckets.ts';
import type { Log } from './log.ts';
import { type MetricsParts, metricsRoute } from './metrics/metricsRoute.ts';
import { requestLog } from './requestLog.ts';
import { securityHeaders } from './securityHeaders.ts';
import { staticFiles } from './staticFiles.ts';
import { VERSION } from './version.ts';

export interface AppParts extends ApiParts {
  /** The built tab. */
  readonly tabFolder: string;
  readonly verify: Verifier;
  /** The bot's own address, where there is a bot. */
  readonly messages?: Omit<MessageParts, 'ledger' | 'log'> | undefined;
  readonly log: Log;
  readonly metrics?: MetricsParts;
  /** How many proxies stand in front, each of which says whom it speaks for. */
  readonly proxies?: number;
  readonly limits?: Partial<Rates & OverloadBounds>;
  /** The preview's own addresses; nothing in production. */
  readonly preview?: RequestHandler;
}

/** Puts the server together: what is open, then what needs a person, then the ends. */
export function createApp(all: AppParts): Express {
  const { tabFolder, verify, messages, log, preview, metrics, proxies = 0, limits, ...parts } = all;
  const { registration, ledger } = parts;
  const bounds = { ...RATES, ...OVERLOAD, ...limits };
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', proxies);
  app.use(requestLog(log, metrics?.metrics), securityHeaders(registration.publicUrl));
  const refusals = new TokenBuckets(bounds.refusals);
  // Whoever watches over the server is answered whatever else is going on.
  app.use(healthRoutes(ledger, log));
  if (metrics) app.use(metricsRoute(metrics, { log, refusals }));
  app.use('/tab', staticFiles(tabFolder));
  if (preview) app.use(preview);
  app.use('/api', shedLoad(bounds), cutSlowBodies());
  if (messages) app.use(messageRoutes({ ...messages, ledger, log }));
  app.use(openApiRoute(registration.publicUrl, VERSION));
  const admit = admission({ verify, ledger, tenants: registration.tenants });
  const known = requirePerson(admit, log, refusals);
  const identify = [personalAnswers, known, limitRates(bounds)];
  app.use(mountRoutes(ROUTES, parts, identify, log));
  // Whoever opens the bare address means the tab, which says where it belongs.
  app.get('/', (_request, response) => response.redirect('/tab/'));
  app.use(notFound, errorHandler(log));
  return app;
}

/** What one person may see is kept by no cache on the way. */
const personalAnswers: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
