import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { OnBehalfOf, type OnBehalfOfParts } from '../../../server/identity/onBehalfOf.ts';
import { readSecretKeys, secretBox } from '../../../server/secrets/index.ts';
import { openTestLedger } from '../appOnPort.ts';
import { APP, FakeGraph } from '../channels/fakeGraph.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const SCOPES = ['https://graph.microsoft.com/Team.ReadBasic.All'];
const ADA = { tenant: TENANT, id: 'ada', token: 'ada’s own token' };

let database: Awaited<ReturnType<typeof openTestLedger>>;
let entra: FakeGraph;

beforeAll(async () => {
  database = await openTestLedger();
  await database.ledger.scope(TENANT).saveOrganization({ name: 'N', timeZone: 'UTC', language: 'en' });
});
afterAll(() => database.close());
beforeEach(async () => {
  entra = await FakeGraph.start();
  for (const id of ['ada', 'mika']) await database.ledger.scope(TENANT).saveTokenCache(id, null);
});
afterEach(() => entra.stop());

const box = (byte = 7) => {
  const keys = readSecretKeys(Buffer.alloc(32, byte).toString('base64'));
  if (!keys.ok) throw new Error(keys.problem);
  return secretBox(keys.keys);
};

const onBehalfOf = (changes: Partial<OnBehalfOfParts> = {}) =>
  new OnBehalfOf({
    ...{ ledger: database.ledger, box: box(), now: () => new Date() },
    ...{ clientId: APP.id, clientSecret: APP.secret, signInOrigin: entra.origin },
    ...changes,
  });

const kept = (id = 'ada') => database.ledger.scope(TENANT).tokenCache(id);

test('the token of a person is exchanged once, and kept sealed for every server', async () => {
  const first = await onBehalfOf().token(ADA, SCOPES);
  expect(first).toMatchObject({ ok: true });
  expect(entra.tokenRequests).toMatchObject([
    {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion: ADA.token,
      scope: expect.stringContaining('Team.ReadBasic.All'),
    },
  ]);
  const sealed = String(await kept());
  expect(sealed).toMatch(/^v1\./);
  // Another process finds it, and asks nobody.
  expect(await onBehalfOf().token(ADA, SCOPES)).toEqual(first);
  expect(entra.tokenRequests).toHaveLength(1);
  const opened = box().open(sealed, JSON.stringify([TENANT, 'tokens', 'ada']));
  expect(opened).toMatchObject({ ok: true });
  expect(JSON.stringify(opened)).not.toContain('RefreshToken');
});

test('what is kept opens for one person, with the right key; else the token is got anew', async () => {
  await onBehalfOf().token(ADA, SCOPES);
  await database.ledger.scope(TENANT).saveTokenCache('mika', String(await kept()));
  expect(await onBehalfOf().token({ ...ADA, id: 'mika' }, SCOPES)).toMatchObject({ ok: true });
  expect(await onBehalfOf({ box: box(8) }).token(ADA, SCOPES)).toMatchObject({ ok: true });
  expect(entra.tokenRequests).toHaveLength(3);
});

test('another token of the same person is exchanged for itself, and what has ended is let go', async () => {
  await onBehalfOf().token(ADA, SCOPES);
  await onBehalfOf().token({ ...ADA, token: 'a newer one' }, SCOPES);
  expect(entra.tokenRequests).toHaveLength(2);
  const tokens = async () => {
    const opened = box().open(String(await kept()), JSON.stringify([TENANT, 'tokens', 'ada']));
    return opened.ok ? Object.keys(JSON.parse(opened.text).AccessToken).length : 0;
  };
  const before = await tokens();
  const tomorrow = () => new Date(Date.now() + 86_400_000);
  await onBehalfOf({ now: tomorrow }).token({ ...ADA, token: 'the newest' }, SCOPES);
  expect(await tokens()).toBe(0);
  expect(before).toBeGreaterThan(0);
});

const CLAIMS = '{"access_token":{"capolids":{"essential":true,"values":["c1"]}}}';
test.each([
  ['consent', { error: 'invalid_grant', suberror: 'consent_required' }, { code: 'consent-needed' }],
  [
    'a second factor',
    { error: 'interaction_required', claims: CLAIMS },
    { code: 'consent-needed', claims: CLAIMS },
  ],
  [
    'the same by its claims alone',
    { error: 'invalid_grant', claims: CLAIMS },
    { code: 'consent-needed', claims: CLAIMS },
  ],
  ['a token that is too old', { error: 'invalid_grant', suberror: 'bad_token' }, { code: 'token-expired' }],
  ['a wrong secret', { error: 'invalid_client' }, { code: 'graph-refused' }],
  ['a permission that is not registered', { error: 'invalid_scope' }, { code: 'graph-refused' }],
  ['trouble over there', { error: 'temporarily_unavailable' }, { code: 'graph-unreachable' }],
])('%s is told by its names, whatever the text says', async (_what, said, told) => {
  // The text speaks of something else on purpose.
  const misleading = {
    error_description: 'interaction_required AADSTS65001 consent_required',
    error_codes: [1],
  };
  entra.tokenTrouble.push({ status: 400, body: { ...misleading, ...said } });
  expect(await onBehalfOf().token(ADA, SCOPES)).toMatchObject({ ok: false, ...told });
  expect(await kept()).toBeUndefined();
});

test('a service that is away, answers nonsense or leads elsewhere is not reached', async () => {
  entra.tokenTrouble.push({ status: 302, headers: { Location: `${entra.origin}/elsewhere` } });
  expect(await onBehalfOf().token(ADA, SCOPES)).toMatchObject({ code: 'graph-unreachable' });
  expect(entra.requests).toEqual([]);
  entra.tokenTrouble.push({ status: 500, body: 'no answer' });
  expect(await onBehalfOf().token(ADA, SCOPES)).toMatchObject({ ok: false });
  const away = onBehalfOf();
  await entra.stop();
  expect(await away.token(ADA, SCOPES)).toMatchObject({ code: 'graph-unreachable' });
});
