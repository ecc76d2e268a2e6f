import express, { type Express, type RequestHandler, Router } from 'express';
import { boardRoutes } from './api/board.ts';
import { customerRoutes } from './api/customers.ts';
import { editionRoutes } from './api/editions.ts';
import { feedRoutes } from './api/feed.ts';
import { importRoutes } from './api/imports.ts';
import { meRoutes } from './api/me.ts';
import { type MessageParts, messageRoutes } from './api/messages.ts';
import { type NotificationRoutesParts, notificationRoutes } from './api/notifications.ts';
import { peopleRoutes } from './api/people.ts';
import { scoreRoutes } from './api/score.ts';
import { scorecardRoutes } from './api/scorecard.ts';
import { signInRoutes } from './api/signIn.ts';
import { skillingRoutes } from './api/skilling.ts';
import { trendRoutes } from './api/trend.ts';
import type { Background } from './background.ts';
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
import { KnownFacts } from './tasks/pages/knownFacts.ts';

export interface AppParts {
  readonly registration: Registration;
  /** The built tab. */
  readonly tabFolder: string;
  readonly ledger: Ledger;
  readonly verify: Verifier;
  /** Imports, feed and what goes on beside the requests. */
  readonly background?: Background;
  readonly notices?: NotificationRoutesParts;
  /** The bot's own address, where there is a bot. */
  readonly messages?: Omit<MessageParts, 'ledger' | 'log'> | undefined;
  readonly log: Log;
  /** The preview's own addresses; nothing in production. */
  readonly preview?: RequestHandler;
}

/** Puts the server together: what is open, then what needs a person, then the ends. */
export function createApp({
  registration,
  tabFolder,
  ledger,
  verify,
  background,
  notices,
  messages,
  log,
  preview,
}: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(log), securityHeaders(registration.publicUrl));
  app.use(healthRoutes(ledger, log));
  app.use('/tab', staticFiles(tabFolder));
  if (preview) app.use(preview);
  if (messages) app.use(messageRoutes({ ...messages, ledger, log }));
  app.use('/api/v1', signInRoutes(registration));
  app.use('/api/v1', personalAnswers, requirePerson(verify, log), apiRoutes(ledger, background, notices));
  // Whoever opens the bare address means the tab, which says where it belongs.
  app.get('/', (_request, response) => response.redirect('/tab/'));
  app.use(notFound, errorHandler(log));
  return app;
}

function apiRoutes(
  ledger: Ledger,
  background: Background | undefined,
  notices: NotificationRoutesParts | undefined,
): Router {
  const facts = new KnownFacts(ledger);
  const routes = Router().use(
    meRoutes(),
    scoreRoutes(),
    scorecardRoutes(ledger, facts),
    customerRoutes(facts),
    skillingRoutes(facts),
    trendRoutes(facts),
    editionRoutes(facts),
    boardRoutes(ledger),
  );
  if (background) {
    routes.use(importRoutes(background.imports), feedRoutes(background), peopleRoutes(ledger, background));
  }
  if (notices) routes.use(notificationRoutes(notices));
  return routes;
}

/** What one person may see is kept by no cache on the way. */
const personalAnswers: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
