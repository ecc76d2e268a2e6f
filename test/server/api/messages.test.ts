import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BotTokens } from '../../../server/channels/botToken.ts';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { openTestLedger, type RunningApp, runApp } from '../appOnPort.ts';
import { type Issuer, openIssuer, TENANT } from '../identity/issuer.ts';

const BOT = '55555555-5555-4555-8555-555555555555';
const SERVICE = 'https://smba.trafficmanager.net/emea/';

let keys: CryptoKeyPair;
let others: CryptoKeyPair;
let metadata: Server;
let fetches = 0;
let issuer: Issuer;
let database: Awaited<ReturnType<typeof openTestLedger>>;
let app: RunningApp;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  others = await generateKeyPair('RS256');
  const jwk = await exportJWK(keys.publicKey);
  metadata = createServer((request, response) => {
    fetches++;
    const { port } = metadata.address() as AddressInfo;
    const body =
      request.url === '/keys'
        ? { keys: [{ ...jwk, kid: 'one', endorsements: ['msteams'] }] }
        : { jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => metadata.listen(0, '127.0.0.1', resolve));
  const { port } = metadata.address() as AddressInfo;
  issuer = await openIssuer();
  database = await openTestLedger();
  const { ledger } = database;
  await ledger.scope(TENANT).saveOrganization({ name: 'Northwind', timeZone: 'UTC', language: 'en' });
  const clock = () => new Date();
  const tokens = new BotTokens({ botId: BOT, clock, metadataUrl: `http://127.0.0.1:${port}/` });
  const messages = { botId: BOT, tokens, tenants: [TENANT] };
  app = await runApp({ ledger, verify: tokenVerifier(issuer.rules), messages });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await issuer.close();
  metadata.closeAllConnections();
  metadata.close();
});

const installed = (more: object = {}) => ({
  type: 'conversationUpdate',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  membersAdded: [{ id: `28:${BOT}` }],
  channelData: {
    tenant: { id: TENANT },
    team: { id: '19:team@thread.tacv2', name: 'Cloud' },
    settings: { selectedChannel: { id: '19:status@thread.tacv2', name: 'Partner status' } },
  },
  ...more,
});

async function send(activity: object, claims: object = {}, key = keys.privateKey, kid = 'one') {
  const said = { iss: 'https://api.botframework.com', aud: BOT, serviceurl: SERVICE, ...claims };
  const token = await new SignJWT(said)
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key);
  const answer = await fetch(`${app.origin}/api/messages`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return answer.status;
}

const known = async () => (await database.ledger.scope(TENANT).conversations()).map(({ channel }) => channel);

test('the channel that the bot is installed in is kept, and forgotten when it is taken out', async () => {
  expect(await send({ ...installed(), type: 'message' })).toBe(200);
  expect(await known()).toEqual([]);
  expect(await send(installed())).toBe(200);
  expect(await database.ledger.scope(TENANT).conversations()).toEqual([
    {
      channel: '19:status@thread.tacv2',
      serviceUrl: SERVICE,
      teamId: null,
      teamName: 'Cloud',
      channelName: 'Partner status',
    },
  ]);
  expect(await send(installed({ membersAdded: [{ id: '29:somebody' }] }))).toBe(200);
  expect(await send({ ...installed(), type: 'installationUpdate', action: 'remove' })).toBe(200);
  expect(await known()).toEqual([]);
});

test.each([
  ['another audience', installed(), { aud: 'another-bot' }],
  ['another issuer', installed(), { iss: 'https://evil.example' }],
  ['another service address than the message', installed({ serviceUrl: 'https://evil.example/' }), {}],
  ['a key that does not speak for the channel', installed({ channelId: 'webchat' }), {}],
  ['an end in the past', installed(), { exp: 1_000_000 }],
])('a token with %s lets nothing in', async (_what, activity, claims) => {
  const isExpired = 'exp' in claims;
  if (isExpired) return expect(await sendExpired(activity)).toBe(401);
  expect(await send(activity, claims)).toBe(401);
  expect(await known()).toEqual([]);
});

async function sendExpired(activity: object) {
  const token = await new SignJWT({ iss: 'https://api.botframework.com', aud: BOT, serviceurl: SERVICE })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setExpirationTime(1_000_000)
    .sign(keys.privateKey);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify(activity);
  return (await fetch(`${app.origin}/api/messages`, { method: 'POST', headers, body })).status;
}

test('a stranger\u2019s signature lets nothing in, and unknown keys are not looked for again and again', async () => {
  expect(await send(installed(), {}, others.privateKey)).toBe(401);
  const before = fetches;
  for (let i = 0; i < 5; i++)
    expect(await send(installed(), {}, others.privateKey, `made up ${i}`)).toBe(401);
  expect(fetches).toBe(before);
  const answer = await fetch(`${app.origin}/api/messages`, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(401);
  expect(await known()).toEqual([]);
});

test('another organization, and a service address of nobody known, are not kept', async () => {
  const stranger = installed({ channelData: { ...installed().channelData, tenant: { id: 'another' } } });
  expect(await send(stranger)).toBe(403);
  const elsewhere = 'https://connector.evil.example/';
  expect(await send(installed({ serviceUrl: elsewhere }), { serviceurl: elsewhere })).toBe(403);
  expect(await known()).toEqual([]);
});
