import { randomBytes, randomUUID } from 'node:crypto';
import express, { type Response, Router } from 'express';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { z } from 'zod';
import { type Authority, SCOPE, TEAMS_WEB_CLIENT } from '../identity/rules.ts';
import { PreviewConsents } from './consent.ts';
import { BOT, CLIENT, PEOPLE, TENANT } from './organization.ts';

const LIFETIME_SECONDS = 3600;
const CONNECTOR = 'https://api.botframework.com';
const GRAPH = 'https://graph.microsoft.com';

const personRequest = z.strictObject({
  person: z.enum(['admin', 'member']),
  provider: z.enum(['getAuthToken', 'naa']),
});
const botRequest = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.literal(BOT),
  client_secret: z.string(),
  scope: z.literal(`${CONNECTOR}/.default`),
});

/** The app asks in the name of a person, with the token that the person came with. */
const onBehalfRequest = z.object({
  grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
  requested_token_use: z.literal('on_behalf_of'),
  client_id: z.literal(CLIENT),
  client_secret: z.string(),
  assertion: z.string(),
  scope: z.string(),
});

export interface PreviewIdentity {
  readonly authority: Authority;
  readonly routes: Router;
  readonly botSecret: string;
  /** How the app proves who it is when it asks for tokens in a person's name. */
  readonly clientSecret: string;
  /** Where the bot fetches its token. */
  readonly tokenUrl: string;
  /** Whether a token is the bot's own, for the preview's connector. */
  isBotToken(token: string): Promise<boolean>;
  /** In whose name a token for the preview's Graph is, and what it is good for; nothing for any other token. */
  graphToken(
    token: string,
  ): Promise<{ readonly name: string; readonly scopes: readonly string[] } | undefined>;
}

/**
 * A sign-in service for one machine: it issues what Entra ID would, under its own issuer and with a key made
 * at this start, so that the server's checks run unchanged.
 */
export async function previewIdentity(origin: string): Promise<PreviewIdentity> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const base = `${origin}/preview/identity`;
  const issuer = `${base}/${TENANT}/v2.0`;
  const [botSecret, clientSecret] = [secret(), secret()];
  const consents = new PreviewConsents(origin);
  const verified = (token: string, audience: string) =>
    jwtVerify(token, publicKey, { issuer, audience, algorithms: ['RS256'] }).catch(() => undefined);

  const sign = (claims: JWTPayload) =>
    new SignJWT({ iss: issuer, tid: TENANT, ver: '2.0', uti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .sign(privateKey);

  const routes = Router();
  routes.get(`/preview/identity/${TENANT}/discovery/v2.0/keys`, (_request, response) => {
    response.json({ keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256' }] });
  });
  routes.post('/preview/identity/token', express.json(), async (request, response) => {
    const asked = personRequest.safeParse(request.body);
    if (!asked.success) return refuse(response, 'invalid_request', z.prettifyError(asked.error));
    sendToken(response, await sign(personClaims(asked.data)));
  });
  routes.post(
    `/preview/identity/${TENANT}/oauth2/v2.0/token`,
    express.urlencoded({ extended: false }),
    async (request, response) => {
      const onBehalf = onBehalfRequest.safeParse(request.body);
      if (onBehalf.success) return sendOnBehalf(response, onBehalf.data);
      const asked = botRequest.safeParse(request.body);
      if (!asked.success) return refuse(response, 'invalid_request', z.prettifyError(asked.error));
      if (asked.data.client_secret !== botSecret) return refuse(response, 'invalid_client', 'Wrong secret.');
      sendToken(response, await sign({ aud: CONNECTOR, azp: BOT, appid: BOT, sub: BOT, idtyp: 'app' }));
    },
  );

  /** As Entra ID would: only what the person has agreed to, and never by a token that was meant for others. */
  async function sendOnBehalf(response: Response, asked: z.infer<typeof onBehalfRequest>): Promise<void> {
    if (asked.client_secret !== clientSecret) return refuse(response, 'invalid_client', 'Wrong secret.');
    const person = (await verified(asked.assertion, CLIENT))?.payload;
    if (!person?.oid) return refuse(response, 'invalid_grant', 'The assertion is not valid.');
    if (!consents.has(String(person.oid))) {
      return refuse(response, 'invalid_grant', 'The person has not agreed.', 'consent_required');
    }
    const scopes = asked.scope.split(' ').filter((scope) => scope.startsWith(`${GRAPH}/`));
    const scp = scopes.map((scope) => scope.slice(GRAPH.length + 1)).join(' ');
    const { name } = person;
    const oid = String(person.oid);
    sendToken(response, await sign({ aud: GRAPH, azp: CLIENT, oid, sub: oid, name, scp }), scopes.join(' '));
  }

  routes.use(consents.routes);
  return {
    clientSecret,
    async graphToken(token) {
      const payload = (await verified(token, GRAPH))?.payload;
      return payload && { name: String(payload.name), scopes: String(payload.scp).split(' ') };
    },
    authority: { issuers: [`${base}/{tid}/v2.0`], keys: `${base}/{tid}/discovery/v2.0/keys` },
    routes,
    botSecret,
    tokenUrl: `${base}/${TENANT}/oauth2/v2.0/token`,
    async isBotToken(token) {
      return (await verified(token, CONNECTOR))?.payload.appid === BOT;
    },
  };
}

/** The claims of an access token for the tab's API, as Entra ID issues them for the two ways of signing in. */
function personClaims({ person, provider }: z.infer<typeof personRequest>): JWTPayload {
  const { id, name, mail, roles } = PEOPLE[person];
  return {
    aud: CLIENT,
    // Teams asks in its own name; nested app authentication asks in the name of the app.
    azp: provider === 'naa' ? CLIENT : TEAMS_WEB_CLIENT,
    azpacr: '0',
    oid: id,
    sub: id,
    name,
    preferred_username: mail,
    scp: SCOPE,
    ...(roles.length > 0 && { roles: [...roles] }),
  };
}

const secret = (): string => randomBytes(24).toString('base64url');

function sendToken(response: Response, token: string, scope?: string): void {
  response.set('Cache-Control', 'no-store').json({
    ...{ token_type: 'Bearer', expires_in: LIFETIME_SECONDS, access_token: token },
    ...(scope !== undefined && { scope }),
  });
}

/** An OAuth refusal (RFC 6749, section 5.2), with what Entra ID adds to it. */
function refuse(
  response: Response,
  error: 'invalid_request' | 'invalid_client' | 'invalid_grant',
  description: string,
  suberror?: string,
): void {
  const status = error === 'invalid_client' ? 401 : 400;
  response.status(status).json({ error, error_description: description, ...(suberror && { suberror }) });
}
