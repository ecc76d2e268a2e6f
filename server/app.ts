import express, { type Express, type RequestHandler } from 'express';
import { type MessageParts, messageRoutes } from './api/messages.ts';
import { mountRoutes } from './api/mount.ts';
import type { ApiParts } from './api/route.ts';
import { ROUTES } from './api/routes.ts';
import { errorHandler, notFound } from './errors.ts';
import { healthRoutes } from './health.ts';
import { requirePerson } from './identity/requirePerson.ts';
import type { Verifier } from './identity/verify.ts';
import type { Log } from './log.ts';
import { requestLog } from './requestLog.ts';
import { securityHeaders } from './securityHeaders.ts';
import { staticFiles } from './staticFiles.ts';

export interface AppParts extends ApiParts {
  /** The built tab. */
  readonly tabFolder: string;
  readonly verify: Verifier;
  /** The bot's own address, where there is a bot. */
  readonly messages?: Omit<MessageParts, 'ledger' | 'log'> | undefined;
  readonly log: Log;
  /** The preview's own addresses; nothing in production. */
  readonly preview?: RequestHandler;
}

/** Puts the server together: what is open, then what needs a person, then the ends. */
export function createApp({ tabFolder, verify, messages, log, preview, ...parts }: AppParts): Express {
  const { registration, ledger } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(log), securityHeaders(registration.publicUrl));
  app.use(healthRoutes(ledger, log));
  app.use('/tab', staticFiles(tabFolder));
  if (preview) app.use(preview);
  if (messages) app.use(messageRoutes({ ...messages, ledger, log }));
  app.use(mountRoutes(ROUTES, parts, [personalAnswers, requirePerson(verify, log)]));
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
