import express, { type Express, type RequestHandler, Router } from 'express';
import { meRoutes } from './api/me.ts';
import { scoreRoutes } from './api/score.ts';
import { scorecardRoutes } from './api/scorecard.ts';
import { signInRoutes } from './api/signIn.ts';
import { errorHandler, notFound } from './errors.ts';
import { healthRoutes } from './health.ts';
import { requirePerson } from './identity/requirePerson.ts';
import type { Registration } from './identity/rules.ts';
import type { Verifier } from './identity/verify.ts';
import type { Ledger } from './ledger/index.ts';
import type { Log } from './log.ts';
import { requestLog } from './requestLog.ts';
import { securityHeaders } from './securityHeaders.ts';
import { staticFiles } from './staticFiles.ts';

export interface AppParts {
  readonly registration: Registration;
  /** The built tab. */
  readonly tabFolder: string;
  readonly ledger: Ledger;
  readonly verify: Verifier;
  readonly log: Log;
  /** The preview's own addresses; nothing in production. */
  readonly preview?: RequestHandler;
}

/** Puts the server together: what is open, then what needs a person, then the ends. */
export function createApp({ registration, tabFolder, ledger, verify, log, preview }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(log), securityHeaders(registration.publicUrl));
  app.use(healthRoutes(ledger, log));
  app.use('/tab', staticFiles(tabFolder));
  if (preview) app.use(preview);
  app.use('/api/v1', signInRoutes(registration));
  app.use('/api/v1', personalAnswers, requirePerson(verify, log), apiRoutes(ledger));
  // Whoever opens the bare address means the tab, which says where it belongs.
  app.get('/', (_request, response) => response.redirect('/tab/'));
  app.use(notFound, errorHandler(log));
  return app;
}

function apiRoutes(ledger: Ledger): Router {
  return Router().use(meRoutes(), scoreRoutes(), scorecardRoutes(ledger));
}

/** What one person may see is kept by no cache on the way. */
const personalAnswers: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
