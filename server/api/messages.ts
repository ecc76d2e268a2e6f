import express, { type RequestHandler, Router } from 'express';
import type { BotTokens } from '../channels/botToken.ts';
import { botActivity, installationIn } from '../channels/installation.ts';
import { isServiceUrl } from '../channels/serviceUrl.ts';
import { onlyMethods } from '../errors.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Log } from '../log.ts';
import { requestId, sendProblem } from '../problems.ts';

export interface MessageParts {
  readonly botId: string;
  readonly tokens: BotTokens;
  /** Whose installations count. */
  readonly tenants: readonly string[];
  readonly ledger: Ledger;
  readonly log: Log;
  /** Plain http to this machine: for tests only. */
  readonly allowLoopback?: boolean;
}

/** The bot's own address: it learns here in which channels it may post, and answers nobody. */
export function messageRoutes(parts: MessageParts): Router {
  const routes = Router();
  routes
    .route('/api/messages')
    .post(express.json({ limit: '256kb', inflate: false }), postMessage(parts))
    .all(onlyMethods('POST'));
  return routes;
}

function postMessage({
  botId,
  tokens,
  tenants,
  ledger,
  log,
  allowLoopback = false,
}: MessageParts): RequestHandler {
  return async (request, response) => {
    const token = request.get('Authorization')?.match(/^Bearer +(\S+)$/i)?.[1];
    const read = botActivity.safeParse(request.body);
    if (token === undefined)
      return sendProblem(response, 'token-missing', 'Only the bot connector may call this.');
    if (!read.success) return sendProblem(response, 'body-malformed', 'The body is not an activity.');
    const { serviceUrl } = read.data;
    const verdict = await tokens.verify(token, read.data);
    if (!verdict.ok) {
      log.warn({ request: requestId(response), reason: verdict.reason }, 'bot message denied');
      const code = verdict.code === 'denied' ? 'token-signature' : 'keys-unreachable';
      return sendProblem(response, code, 'Only the bot connector may call this.');
    }
    const told = installationIn(read.data, botId);
    if (!told) return void response.json({});
    const { tenant, channel, teamId, teamName, channelName } = told;
    if (!tenants.includes(tenant) || !isServiceUrl(serviceUrl, allowLoopback)) {
      log.warn({ request: requestId(response), tenant, serviceUrl }, 'installation not accepted');
      return sendProblem(response, 'tenant-not-allowed', 'This installation serves other organizations.');
    }
    const scope = ledger.scope(tenant);
    if (told.change === 'removed') await scope.removeConversation(channel);
    else await scope.saveConversation({ channel, teamId, serviceUrl, teamName, channelName });
    log.info({ tenant, channel }, `the bot was ${told.change}`);
    response.json({});
  };
}
