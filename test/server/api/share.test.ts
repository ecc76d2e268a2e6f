import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { Metrics } from '../../../server/metrics/metrics.ts';
import { acceptFacts } from '../../../server/tasks/acceptFacts.ts';
import { scorePartner } from '../../../server/tasks/scorePartner.ts';
import { openTestLedger, type RunningApp, runApp } from '../appOnPort.ts';
import { CHANNEL, FakeGraph, TEAM } from '../channels/fakeGraph.ts';
import { type Issuer, openIssuer, TENANT } from '../identity/issuer.ts';
import { securityFacts } from '../tasks/securityFacts.ts';
import { type Asked, askAs, sharingOn } from './sharing.ts';

let issuer: Issuer;
let database: Awaited<ReturnType<typeof openTestLedger>>;
let graph: FakeGraph;
let app: RunningApp;
let now = new Date('2026-11-20T09:00:00Z');
const waited: number[] = [];
const metrics = new Metrics();
const sleep = async (ms: number) => {
  waited.push(ms);
  now = new Date(now.getTime() + ms);
};

beforeAll(async () => {
  issuer = await openIssuer();
  database = await openTestLedger();
  graph = await FakeGraph.start();
  const { ledger } = database;
  const scope = ledger.scope(TENANT);
  await scope.saveOrganization({ name: 'Northwind', timeZone: 'UTC', language: 'en' });
  await acceptFacts(scope, securityFacts({ customers: 3, people: 3, users: 100 }), 'ada');
  await scorePartner(scope, 'contoso', { now });
  const { delivered } = metrics;
  const sharing = sharingOn(graph, ledger, { clock: () => now, sleep, delivered });
  app = await runApp({ ledger, verify: tokenVerifier(issuer.rules), sharing });
});
beforeEach(() => {
  graph.messages.length = 0;
  graph.requests.length = 0;
  waited.length = 0;
  // Whatever the channel was paused for is over.
  now = new Date(now.getTime() + 3_600_000);
});
afterAll(async () => {
  await app.close();
  await graph.stop();
  await database.close();
  await issuer.close();
});

let roles: string[] = [];
const ask = (...asked: Asked) => askAs(app, issuer, roles, asked);

const HERE = { designation: 'security', teamId: TEAM, channelId: CHANNEL };
const share = (more: object = {}, key: string = randomUUID()) =>
  ask('POST', '/share', { ...HERE, ...more }, key);
const stored = async () =>
  (await database.ledger.scope(TENANT).deliveries({ limit: 200 })).filter(({ kind }) => kind === 'share');

test('a person chooses among their own teams and channels', async () => {
  expect((await ask('GET', '/me')).body).toMatchObject({ sharing: true });
  expect((await ask('GET', '/share/teams')).body).toEqual({ teams: [{ id: TEAM, name: 'Cloud' }] });
  expect((await ask('GET', `/share/teams/${TEAM}/channels`)).body).toEqual({
    channels: [{ id: CHANNEL, name: 'Partner status', kind: 'standard' }],
  });
  expect(await ask('GET', '/share/teams/..%2F..%2Fusers/channels')).toMatchObject({ status: 422 });
  expect(graph.requests.at(-1)).toBe('GET /v1.0/teams/..%2F..%2Fusers/channels');
});

test('whoever shares it, the card is the one that everybody may see', async () => {
  for (const role of ['Scorecard.Admin', 'Scorecard.Analyst', '']) {
    roles = role === '' ? [] : [role];
    const { text, body } = await ask('GET', '/share/card?designation=security');
    expect(body.card.body[0].text).toBe('Security (SMB): 60 of 100 – 10 points short');
    expect(text).not.toMatch(/US\$|\$\d|USD|Person p/);
  }
  roles = [];
  const other = await ask('GET', '/share/card?designation=security&path=enterprise');
  expect(other.body.card.body[0].text).toMatch(/^Security \(Enterprise\): /);
  expect((await ask('GET', '/share/card?designation=security&path=single')).body).toMatchObject({
    code: 'query-invalid',
    detail: expect.stringContaining('enterprise'),
  });
});

test('it is posted in the name of the person, below what they wrote', async () => {
  const shared = await share({ message: 'Look:\n<b>5 & 6</b>' });
  expect(shared).toMatchObject({
    status: 201,
    body: { posted: true, webUrl: expect.stringContaining('/l/message/') },
  });
  const counted = await metrics.text(async () => new Map());
  expect(counted).toContain('seventy_deliveries_total{kind="share",outcome="sent"} 1\n');
  const [message] = graph.messages;
  expect(message?.content).toMatch(
    /^<p>Look:<br>&lt;b&gt;5 &amp; 6&lt;\/b&gt;<\/p><attachment id="[\w-]+"><\/attachment>$/,
  );
  expect(JSON.parse(String(message?.card))).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  // Links lead to the tab of the channel it stands in.
  expect(message?.card).toContain(encodeURIComponent(JSON.stringify(CHANNEL).slice(1, -1)));
});

test('the same key never posts twice', async () => {
  const both = await Promise.all([share({}, 'k1'), share({}, 'k1')]);
  // The other one waits for its answer, or gets the same one.
  const [first, second] = both.map(({ status }) => status).sort();
  expect(first).toBe(201);
  expect([201, 409]).toContain(second);
  expect((await share({}, 'k1')).body).toMatchObject({ posted: true });
  expect(await share({ message: 'another' }, 'k1')).toMatchObject({
    status: 422,
    body: { code: 'key-used' },
  });
  expect(graph.messages).toHaveLength(1);
  expect(await ask('POST', '/share', HERE)).toMatchObject({ status: 400, body: { code: 'key-missing' } });
});

test('what was certainly not taken is tried again, as long as asked and within patience', async () => {
  graph.trouble.push({ status: 429, headers: { 'Retry-After': '6' } });
  expect(await share()).toMatchObject({ status: 201 });
  expect(Math.max(...waited)).toBeGreaterThanOrEqual(6_000);
  expect(graph.requests).toHaveLength(2);
  now = new Date(now.getTime() + 60_000);
  graph.trouble.push({ status: 412 });
  expect(await share()).toMatchObject({ status: 201 });
  graph.trouble.push({ status: 429, headers: { 'Retry-After': '120' } });
  const late = await share({}, 'k2');
  expect(late).toMatchObject({ status: 503, body: { code: 'graph-unreachable' } });
  expect(Number(late.retryAfter)).toBeGreaterThanOrEqual(115);
  const requests = graph.requests.length;
  // Nobody else reaches the channel before that either.
  expect(await share()).toMatchObject({ status: 503 });
  expect(graph.requests).toHaveLength(requests);
  now = new Date(now.getTime() + 121_000);
  expect(await share({}, 'k2')).toMatchObject({ status: 201 });
});

test.each([
  ['a line that goes dead', { dropAfterAccepting: true }, 1],
  ['a 502', { status: 502 }, 0],
  ['a 504', { status: 504 }, 0],
  ['an answer that is no message', { status: 201, body: {} }, 0],
])(
  'after %s nobody knows, and it is said so: the same key does not post again',
  async (_what, trouble, there) => {
    graph.trouble.push(trouble);
    const key = randomUUID();
    const first = await share({}, key);
    expect(first).toMatchObject({ status: 409, body: { code: 'share-unknown' } });
    expect(first.body.detail).toMatch(/Look into the channel; if it is not there, share it again\.$/);
    now = new Date(now.getTime() + 3_600_000);
    expect(await share({}, key)).toMatchObject({ status: 409, body: { code: 'share-unknown' } });
    expect(graph.messages).toHaveLength(there);
    expect((await stored())[0]).toMatchObject({ state: 'unknown', attempts: 1 });
  },
);

test.each([
  [{ status: 403, body: { error: { code: 'Forbidden' } } }, 'Microsoft Graph answered 403 (Forbidden)'],
  [
    { status: 307, headers: { Location: 'https://evil.example/' } },
    '307: it leads elsewhere, which is not followed',
  ],
  [{ status: 413 }, 'Microsoft Graph answered 413'],
])('%o is refused with the reason, and kept', async (trouble, reason) => {
  graph.trouble.push(trouble);
  const refused = await share();
  expect(refused).toMatchObject({ status: 422, body: { code: 'graph-refused' } });
  expect(refused.body.detail).toContain(reason);
  expect(graph.requests).toHaveLength(1);
  expect((await stored())[0]).toMatchObject({ state: 'failed', reason: expect.stringContaining(reason) });
});

test('whoever has not agreed is told so, with what the page of consent is to be asked with', async () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  await database.ledger.scope(TENANT).saveTokenCache(String(issuer.claims().oid), null);
  const trouble = { status: 400, body: { error: 'interaction_required', claims } };
  graph.tokenTrouble.push(trouble, {
    status: 400,
    body: { error: 'invalid_grant', suberror: 'consent_required' },
  });
  const asked = await ask('GET', '/share/teams');
  expect(asked).toMatchObject({ status: 403, body: { code: 'consent-needed', claims } });
  const needed = await share({}, 'k3');
  expect(needed).toMatchObject({ status: 403, body: { code: 'consent-needed' } });
  expect(needed.body).not.toHaveProperty('claims');
  expect((await stored()).length).toBeGreaterThan(0);
  const { address } = (await ask('GET', `/share/consent?claims=${encodeURIComponent(claims)}`)).body;
  const page = new URL(address);
  expect(page.pathname).toBe(`/${TENANT}/oauth2/v2.0/authorize`);
  expect(Object.fromEntries(page.searchParams)).toMatchObject({
    ...{ response_type: 'code', response_mode: 'fragment', prompt: 'consent', claims },
    redirect_uri: 'https://seventy.contoso.example/tab/consent.html',
    scope: expect.stringContaining('https://graph.microsoft.com/ChannelMessage.Send'),
    login_hint: 'ada@contoso.example',
  });
  // Agreed: nothing was used up.
  expect(await share({}, 'k3')).toMatchObject({ status: 201 });
});

test('a list that cannot be read is refused; trouble is asked again', async () => {
  graph.trouble.push({ status: 200, body: { value: 'none' } });
  expect(await ask('GET', '/share/teams')).toMatchObject({ status: 422, body: { code: 'graph-refused' } });
  const requests = graph.requests.length;
  graph.trouble.push({ status: 504 });
  expect(await ask('GET', '/share/teams')).toMatchObject({ status: 200 });
  expect(graph.requests).toHaveLength(requests + 2);
  graph.trouble.push({ status: 503 }, { status: 503 });
  expect(await ask('GET', '/share/teams')).toMatchObject({
    status: 503,
    body: { code: 'graph-unreachable' },
  });
});

test('many at once are posted one after another, within the published limits', async () => {
  graph.limited = { clock: () => now };
  const shared = await Promise.all(Array.from({ length: 8 }, () => share()));
  expect(shared.map(({ status }) => status)).toEqual(Array(8).fill(201));
  expect(graph.requests.filter((one) => one.endsWith('/messages'))).toHaveLength(8);
  graph.limited = undefined;
});

test('where no line came about nothing was posted, and the key is free', async () => {
  const gone = await FakeGraph.start();
  const [origin, graphUrl] = [graph.origin, gone.graphUrl];
  await gone.stop();
  const sharing = sharingOn({ origin, graphUrl }, database.ledger, { clock: () => now, sleep });
  const asking = { tenant: TENANT, id: 'ada', token: 'ada’s token' };
  const asked = {
    ...{ teamId: TEAM, channelId: CHANNEL, designation: 'security' as const, idempotencyKey: 'k4' },
    partner: { partnerId: 'contoso', name: 'Contoso' },
  };
  expect(await sharing.share(asking, asked)).toMatchObject({
    code: 'graph-unreachable',
    reason: expect.stringContaining('ECONNREFUSED'),
  });
  expect((await stored())[0]).toMatchObject({ state: 'failed' });
  const back = sharingOn(graph, database.ledger, { clock: () => now, sleep });
  expect(await back.share(asking, asked)).toMatchObject({ ok: true });
});

test('no token and no key of the app is in an answer or in the log', async () => {
  await share();
  const said = app.logged.join() + (await ask('GET', '/share/teams')).text;
  for (const { assertion = 'none' } of graph.tokenRequests) expect(said).not.toContain(assertion);
  expect(said).not.toContain('the app’s secret');
});
