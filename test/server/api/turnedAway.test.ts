import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newApiKey } from '../../../server/identity/apiKey.ts';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import type { Ledger } from '../../../server/ledger/index.ts';
import { Metrics } from '../../../server/metrics/metrics.ts';
import { sourceAges } from '../../../server/metrics/sourceAges.ts';
import { openTestLedger, type RunningApp, runApp } from '../appOnPort.ts';
import { type Issuer, openIssuer, TENANT } from '../identity/issuer.ts';

// Who is turned away, what is told of it, and who is not.

const TOKEN = 'a-token-for-the-metrics';

let opened: Awaited<ReturnType<typeof openTestLedger>>;
let ledger: Ledger;
let issuer: Issuer;
let app: RunningApp;
let admin: string;

beforeAll(async () => {
  opened = await openTestLedger();
  ledger = opened.ledger;
  issuer = await openIssuer();
  await ledger.scope(TENANT).saveOrganization({ name: 'Contoso', timeZone: 'UTC', language: 'en' });
  app = await runApp({ ledger, verify: tokenVerifier(issuer.rules), metrics: watching() });
  admin = await issuer.sign(issuer.claims({ roles: ['Scorecard.Admin'] }));
});
afterAll(async () => {
  await app?.close();
  await issuer?.close();
  await opened?.close();
});

const watching = () => ({
  ...{ metrics: new Metrics(), ages: sourceAges(ledger, () => new Date()), token: TOKEN },
});

const ask = (path: string, token: string) =>
  fetch(`${app.origin}${path}`, { headers: { Authorization: `Bearer ${token}` } });

const lines = (code: string) =>
  app.logged
    .map((line) => JSON.parse(line))
    .filter((line) => line.msg === 'denied' && line.code === code)
    .map(({ route, organization, asker, request }) => ({ route, organization, asker, request }));

it('whoever is turned away stands in the log: why, where, and who, for those who have the directory', async () => {
  const oid = '0b1ec700-0000-4000-8000-0000000000d1';
  const member = await issuer.sign(issuer.claims({ oid }));
  const refused = await ask('/api/v1/audit', member);
  const asker = createHash('sha256').update(`${TENANT}/${oid}`).digest('hex').slice(0, 16);
  expect(lines('admin-only')).toEqual([
    {
      ...{ route: '/api/v1/audit', organization: TENANT, asker },
      request: refused.headers.get('X-Request-Id'),
    },
  ]);
  expect(app.logged.join('')).not.toContain(oid);
});

it('also a program, and whoever asks for the numbers', async () => {
  const { keyId, text: key, secretHash } = newApiKey(TENANT);
  const saved = { keyId, secretHash, name: 'k', role: 'admin', partners: null, createdBy: 'ada' } as const;
  await ledger.scope(TENANT).saveApiKey({ ...saved, expiresAt: '2999-01-01T00:00:00.000Z' });
  await ask('/api/v1/api-keys', key);
  expect(lines('people-only')).toMatchObject([{ route: '/api/v1/api-keys', asker: `key:${keyId}` }]);
  await ask('/metrics', 'wrong');
  expect(lines('token-missing')).toContainEqual(expect.objectContaining({ route: '/metrics' }));
});

it('nobody guesses the token of /metrics', async () => {
  const limits = { refusals: { burst: 2, perSecond: 0.01 } };
  const strict = await runApp({ ledger, verify: tokenVerifier(issuer.rules), limits, metrics: watching() });
  const statusOf = async (token: string) =>
    (await fetch(`${strict.origin}/metrics`, { headers: { Authorization: `Bearer ${token}` } })).status;
  expect([await statusOf('a'), await statusOf('b'), await statusOf('c')]).toEqual([401, 401, 429]);
  expect(await statusOf(TOKEN)).toBe(200);
  await strict.close();
});

it('who comes again and again without a token is refused, and whoever has one is let in', async () => {
  const limits = { refusals: { burst: 2, perSecond: 0.01 } };
  const strict = await runApp({ ledger, verify: tokenVerifier(issuer.rules), limits });
  const me = (token: string) =>
    fetch(`${strict.origin}/api/v1/me`, { headers: { Authorization: `Bearer ${token}` } });
  const wrong = [await me('x'), await me('x'), await me('x')].map(({ status }) => status);
  expect(wrong).toEqual([401, 401, 429]);
  expect((await me(admin)).status).toBe(200);
  expect(strict.logged.filter((line) => line.includes('denied'))).toHaveLength(2);
  await strict.close();
});

it('/healthz and /readyz answer while everything else is turned away', async () => {
  const limits = { requests: 0 };
  const full = await runApp({ ledger, verify: tokenVerifier(issuer.rules), limits });
  const statuses = ['/healthz', '/readyz', '/api/v1/me', '/api/v1/sign-in'].map(
    async (path) => (await fetch(`${full.origin}${path}`)).status,
  );
  expect(await Promise.all(statuses)).toEqual([200, 200, 503, 503]);
  await full.close();
});
