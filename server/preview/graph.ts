import express, { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { PreviewChannel } from './channel.ts';
import type { PreviewIdentity } from './identity.ts';
import { CHANNEL, CHANNEL_NAME, TEAM } from './organization.ts';

// The part of Microsoft Graph that a person's post takes: their teams, a team's channels, a message in a channel.

const REFUSALS = {
  InvalidAuthenticationToken: { status: 401, message: 'Access token is missing or not valid.' },
  Forbidden: { status: 403, message: 'Missing scope permissions on the request.' },
  NotFound: { status: 404, message: 'There is no such team or channel.' },
  BadRequest: { status: 400, message: 'The body is not a message.' },
} as const;

const messageSchema = z.object({
  body: z.object({ contentType: z.literal('html'), content: z.string() }),
  attachments: z.array(
    z.object({
      id: z.string().min(1),
      contentType: z.literal('application/vnd.microsoft.card.adaptive'),
      content: z.string(),
    }),
  ),
  summary: z.string().nullish(),
});

const ROOT = '/preview/graph/v1.0';
const CHANNELS = `${ROOT}/teams/:team/channels`;

export function graphRoutes(identity: PreviewIdentity, channel: PreviewChannel): Router {
  const routes = Router();
  const may = (scope: string) => withScope(identity, scope);
  routes.get(`${ROOT}/me/joinedTeams`, may('Team.ReadBasic.All'), (_request, response) => {
    response.json({ value: [{ id: TEAM.id, displayName: TEAM.name }] });
  });
  routes.get(CHANNELS, may('Channel.ReadBasic.All'), ownTeam, (_request, response) => {
    response.json({ value: [{ id: CHANNEL, displayName: CHANNEL_NAME, membershipType: 'standard' }] });
  });
  routes.post(
    `${CHANNELS}/:channel/messages`,
    may('ChannelMessage.Send'),
    ownTeam,
    express.json({ limit: '1mb' }),
    async (request, response) => {
      const read = messageSchema.safeParse(request.body);
      if (request.params.channel !== CHANNEL) return refuse(response, 'NotFound');
      if (!read.success) return refuse(response, 'BadRequest');
      const { body, attachments, summary } = read.data;
      const text = plain(body.content);
      const id = await channel.post({
        type: 'message',
        from: { name: response.locals.name },
        ...(summary != null && { summary }),
        ...(text !== '' && { text }),
        attachments: attachments.map(({ contentType, content }) => ({
          contentType,
          content: JSON.parse(content),
        })),
      });
      response.status(201).json({ id, webUrl: `https://teams.microsoft.com/l/message/${CHANNEL}/${id}` });
    },
  );
  return routes;
}

function withScope(identity: PreviewIdentity, scope: string): RequestHandler {
  return async (request, response, next) => {
    const token = request.get('Authorization')?.match(/^Bearer +(\S+)$/i)?.[1];
    const known = token === undefined ? undefined : await identity.graphToken(token);
    if (known === undefined) return refuse(response, 'InvalidAuthenticationToken');
    if (!known.scopes.includes(scope)) return refuse(response, 'Forbidden');
    response.locals.name = known.name;
    next();
  };
}

const ownTeam: RequestHandler = (request, response, next) => {
  if (request.params.team === TEAM.id) return next();
  refuse(response, 'NotFound');
};

/** What a person wrote, out of the marks around it. */
const plain = (html: string): string =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;|&gt;|&quot;|&#39;/g, (mark) => MARKS[mark] ?? '')
    .replaceAll('&amp;', '&');
const MARKS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function refuse(response: Response, code: keyof typeof REFUSALS): void {
  const { status, message } = REFUSALS[code];
  response.status(status).json({ error: { code, message } });
}
