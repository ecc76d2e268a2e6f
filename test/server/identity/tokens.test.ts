import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { openTestLedger, type RunningApp, runApp } from '../appOnPort.ts';
import {
  CLIENT,
  type ClaimChanges,
  type Issuer,
  OTHER_TENANT,
  openIssuer,
  PERSON,
  TENANT,
  unsigned,
} from './issuer.ts';

let issuer: Issuer;
let database: Awaited<ReturnType<typeof openTestLedger>>;
let app: RunningApp;

beforeAll(async () => {
  issuer = await openIssuer();
  database = await openTestLedger();
  const verify = tokenVerifier(issuer.rules, { keys: { cooldownMs: 0 } });
  app = await runApp({ ledger: database.ledger, verify });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await issuer.close();
});

async function me(token: string | undefined): Promise<Response> {
  return fetch(
    `${app.origin}/api/v1/me`,
    token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } },
  );
}

const hours = (count: number) => Math.floor(Date.now() / 1000) + count * 3600;
const signed = (changes: ClaimChanges) => () => issuer.sign(issuer.claims(changes));

/** Every way for a token to be wrong, what it is answered with, and why. */
const BAD: Record<string, [status: number, code: string, token: () => Promise<string> | string | undefined]> =
  {
    'no token': [401, 'token-missing', () => undefined],
    'not a token': [401, 'token-malformed', () => 'x.y.z'],
    'three parts that are no token': [401, 'token-malformed', () => 'e30.e30.e30'],
    expired: [401, 'token-expired', signed({ iat: hours(-2), nbf: hours(-2), exp: hours(-1) })],
    'not yet valid': [401, 'token-not-yet-valid', signed({ nbf: hours(1), exp: hours(2) })],
    'without an end': [401, 'token-claims', signed({ exp: undefined })],
    'for another audience': [401, 'token-audience', signed({ aud: '00000003-0000-0000-c000-000000000000' })],
    'from another issuer': [
      401,
      'token-issuer',
      signed({ iss: `https://login.contoso.example/${TENANT}/v2.0` }),
    ],
    "from another tenant's issuer": [
      401,
      'token-issuer',
      () => {
        const own = issuer.claims();
        return issuer.sign({ ...own, iss: String(own.iss).replace(TENANT, OTHER_TENANT) });
      },
    ],
    'issuer that only begins right': [
      401,
      'token-issuer',
      () => issuer.sign({ ...issuer.claims(), iss: `${issuer.claims().iss}/more` }),
    ],
    'of an unknown organization': [
      403,
      'tenant-not-allowed',
      signed({ tid: '0e7a0e7a-0000-4000-8000-000000000009' }),
    ],
    'alg none': [401, 'token-algorithm', () => unsigned(issuer.claims())],
    'HS256 with the public key as secret': [
      401,
      'token-algorithm',
      () => issuer.sign(issuer.claims(), { alg: 'HS256' }, new TextEncoder().encode(issuer.publicKeyPem)),
    ],
    'unknown key id': [
      401,
      'token-signature',
      async () =>
        issuer.sign(issuer.claims(), { kid: 'nobody' }, (await generateKeyPair('RS256')).privateKey),
    ],
    "somebody else's signature under a known key id": [
      401,
      'token-signature',
      async () => issuer.sign(issuer.claims(), {}, (await generateKeyPair('RS256')).privateKey),
    ],
    'changed after signing': [
      401,
      'token-signature',
      async () => {
        const [header, , signature] = (await issuer.sign(issuer.claims())).split('.');
        const admin = { ...issuer.claims(), roles: ['Scorecard.Admin'] };
        return `${header}.${Buffer.from(JSON.stringify(admin)).toString('base64url')}.${signature}`;
      },
    ],
    'without the scope': [403, 'token-scope', signed({ scp: 'openid profile' })],
    'with a scope that only looks like it': [403, 'token-scope', signed({ scp: 'access_as_user2' })],
    'without any scope': [403, 'token-scope', signed({ scp: undefined })],
    'of a program, not a person': [
      403,
      'token-app-only',
      signed({ idtyp: 'app', scp: undefined, roles: ['Scorecard.Admin'] }),
    ],
    'fetched by a foreign client': [
      403,
      'client-not-allowed',
      signed({ azp: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' }),
    ],
    'fetched by nobody': [403, 'client-not-allowed', signed({ azp: undefined })],
    'without a person': [401, 'token-claims', signed({ oid: undefined })],
  };

it.each(Object.entries(BAD))('refuses a token: %s', async (_name, [status, code, make]) => {
  const token = await make();
  const answer = await me(token);
  const problem = await answer.json();
  expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  expect(problem).toMatchObject({ status, type: `urn:seventy:problem:${code}` });
  expect(problem.instance).toBe(answer.headers.get('X-Request-Id'));
  expect(problem.detail).not.toBe('');
  if (status === 401) expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="seventy"/);

  const denied = app.logged.filter((line) => line.includes(problem.instance));
  expect(denied.join('')).toContain(`"code":"${code}"`);
  if (token) for (const line of app.logged) expect(line).not.toContain(token);
});

it('takes a good token and names the person by tenant and object id', async () => {
  const answer = await me(await issuer.sign(issuer.claims()));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(await answer.json()).toEqual({
    person: { id: PERSON, name: 'Ada Example' },
    organization: TENANT,
    role: 'member',
    sharing: false,
  });
});

it.each([
  ['the App ID URI as audience', { aud: `api://seventy.contoso.example/${CLIENT}` }],
  ['several scopes', { scp: 'openid access_as_user profile' }],
  ['its own client id, as nested sign-in sends it', { azp: CLIENT }],
  ['a clock that is a little ahead', { nbf: Math.floor(Date.now() / 1000) + 20 }],
])('takes a token with %s', async (_name, changes) => {
  expect((await me(await issuer.sign(issuer.claims(changes)))).status).toBe(200);
});

it('takes a version 1 token, whose issuer and client claim are spelled differently', async () => {
  const { azp, iss, ...others } = issuer.claims();
  const version1 = {
    ...others,
    appid: azp,
    iss: `${new URL(String(iss)).origin}/sts/${TENANT}/`,
    ver: '1.0',
  };
  expect((await me(await issuer.sign(version1))).status).toBe(200);
});

it.each([
  [['Scorecard.Admin', 'Scorecard.Analyst'], 'admin'],
  [['Scorecard.Analyst'], 'analyst'],
  [['scorecard.admin'], 'member'],
  [[], 'member'],
])('reads the app roles %j as %s', async (roles, role) => {
  const answer = await me(await issuer.sign(issuer.claims({ roles })));
  expect(await answer.json()).toMatchObject({ role });
});

it('fetches the keys once for many tokens, and again when a token names a new key', async () => {
  const before = issuer.fetches();
  for (let i = 0; i < 5; i++) await me(await issuer.sign(issuer.claims()));
  expect(issuer.fetches() - before).toBe(0);
  await issuer.rotate();
  expect((await me(await issuer.sign(issuer.claims()))).status).toBe(200);
  expect(issuer.fetches() - before).toBe(1);
});

it('says that keys are out of reach when the sign-in service is, and blames nobody', async () => {
  const lonely = await openIssuer();
  const verify = tokenVerifier(lonely.rules);
  const token = await lonely.sign(lonely.claims());
  await lonely.close();
  expect(await verify(token)).toMatchObject({ ok: false, code: 'keys-unreachable' });
});
