import { afterAll, beforeAll, expect, it } from 'vitest';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { openTestLedger, type RunningApp, runApp } from '../appOnPort.ts';
import { BAD_TOKENS } from './badTokens.ts';
import { CLIENT, type Issuer, openIssuer, PERSON, TENANT } from './issuer.ts';

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

it.each(Object.entries(BAD_TOKENS))('refuses a token: %s', async (_name, [status, code, make]) => {
  const token = await make(issuer);
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
    timeZone: 'UTC',
    role: 'member',
    sharing: false,
    severalPartners: false,
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
