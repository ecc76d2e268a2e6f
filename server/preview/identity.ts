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
import { BOT, CLIENT, PEOPLE, TENANT } from './organization.ts';

const LIFETIME_SECONDS = 3600;
const CONNECTOR = 'https://api.botframework.com';

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

export interface PreviewIdentity {
  readonly authority: Authority;
  readonly routes: Router;
  readonly botSecret: string;
  /** Where the bot fetches its token. */
  readonly tokenUrl: string;
  /** Whether a token is the bot's own, for the preview's connector. */
  isBotToken(token: string): Promise<boolean>;
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
  const botSecret = randomBytes(24).toString('base64url');

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
      const asked = botRequest.safeParse(request.body);
      if (!asked.success) return refuse(response, 'invalid_request', z.prettifyError(asked.error));
      if (asked.data.client_secret !== botSecret) return refuse(response, 'invalid_client', 'Wrong secret.');
      sendToken(response, await sign({ aud: CONNECTOR, azp: BOT, appid: BOT, sub: BOT, idtyp: 'app' }));
    },
  );

  return {
    authority: { issuers: [`${base}/{tid}/v2.0`], keys: `${base}/{tid}/discovery/v2.0/keys` },
    routes,
    botSecret,
    tokenUrl: `${base}/${TENANT}/oauth2/v2.0/token`,
    async isBotToken(token) {
      const options = { issuer, audience: CONNECTOR, algorithms: ['RS256'] };
      const verified = await jwtVerify(token, publicKey, options).catch(() => undefined);
      return verified?.payload.appid === BOT;
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

function sendToken(response: Response, token: string): void {
  response
    .set('Cache-Control', 'no-store')
    .json({ token_type: 'Bearer', expires_in: LIFETIME_SECONDS, access_token: token });
}

/** An OAuth refusal (RFC 6749, section 5.2). */
function refuse(response: Response, error: 'invalid_request' | 'invalid_client', description: string): void {
  response.status(error === 'invalid_client' ? 401 : 400).json({ error, error_description: description });
}
