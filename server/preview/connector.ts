import express, { type RequestHandler, type Response, Router } from 'express';
import { activitySchema, type PreviewChannel } from './channel.ts';
import type { PreviewIdentity } from './identity.ts';
import { CHANNEL } from './organization.ts';

/** The connector's own limit: 100 KB, counted in UTF-16. */
const LARGEST_MESSAGE_BYTES = 100 * 1024;

/** How the bot connector refuses. */
const REFUSALS = {
  Unauthorized: { status: 401, message: 'Authorization has been denied for this request.' },
  BotNotInConversationRoster: { status: 403, message: 'The bot is not part of the conversation roster.' },
  ActivityNotFoundInConversation: { status: 404, message: 'The activity was not found in the conversation.' },
  MessageSizeTooBig: { status: 413, message: 'Message size too large.' },
  BadSyntax: { status: 400, message: 'The body is not a message activity.' },
} as const;

/** The preview's own channel behind the protocol of the bot connector: post, then update in place. */
export function connectorRoutes(identity: PreviewIdentity, channel: PreviewChannel): Router {
  const routes = Router();
  const conversation = '/preview/connector/v3/conversations/:conversation/activities';
  const entry = [
    botOnly(identity),
    memberOfConversation,
    express.json({ limit: '1mb', strict: false }),
    message,
  ];

  routes.post(conversation, ...entry, async (request, response) => {
    response.status(201).json({ id: await channel.post(activitySchema.parse(request.body)) });
  });
  routes.put(`${conversation}/:activity`, ...entry, async (request, response) => {
    const id = String(request.params.activity);
    const found = await channel.update(id, activitySchema.parse(request.body));
    if (!found) return refuse(response, 'ActivityNotFoundInConversation');
    response.json({ id });
  });

  // What the host page shows: the posts as they stand, and a word whenever one has changed.
  routes.get('/preview/channel', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ posts: channel.posts });
  });
  routes.get('/preview/channel/events', (_request, response) => channel.listen(response));
  return routes;
}

function botOnly(identity: PreviewIdentity): RequestHandler {
  return async (request, response, next) => {
    const token = request.get('Authorization')?.match(/^Bearer +(\S+)$/i)?.[1];
    if (token !== undefined && (await identity.isBotToken(token))) return next();
    refuse(response, 'Unauthorized');
  };
}

const memberOfConversation: RequestHandler = (request, response, next) => {
  if (request.params.conversation === CHANNEL) return next();
  refuse(response, 'BotNotInConversationRoster');
};

const message: RequestHandler = (request, response, next) => {
  if (!activitySchema.safeParse(request.body).success) return refuse(response, 'BadSyntax');
  if (JSON.stringify(request.body).length * 2 > LARGEST_MESSAGE_BYTES)
    return refuse(response, 'MessageSizeTooBig');
  next();
};

function refuse(response: Response, code: keyof typeof REFUSALS): void {
  const { status, message } = REFUSALS[code];
  response.status(status).json({ error: { code, message } });
}
