import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { readSecretKeys, secretBox } from '../../../server/secrets/index.ts';
import { startTasks, type Tasks } from '../../../server/tasks/index.ts';
import { Notifications } from '../../../server/tasks/notifications/notifications.ts';
import { openTestLedger, type RunningApp, runApp, silentLog } from '../appOnPort.ts';
import { ADDRESS, FakeWorkflow } from '../channels/fakeWorkflow.ts';
import { type Issuer, openIssuer, TENANT } from '../identity/issuer.ts';
import { securityFacts } from '../tasks/securityFacts.ts';

let issuer: Issuer;
let database: Awaited<ReturnType<typeof openTestLedger>>;
let workflow: FakeWorkflow;
let tasks: Tasks;
let app: RunningApp;
const links = { appId: 'app', publicUrl: 'https://seventy.contoso.example' };
const clock = () => new Date('2026-11-20T09:00:00Z');

beforeAll(async () => {
  issuer = await openIssuer();
  database = await openTestLedger();
  workflow = await FakeWorkflow.start();
  const { ledger } = database;
  await ledger.scope(TENANT).saveOrganization({ name: 'Northwind', timeZone: 'UTC', language: 'en' });
  const keys = readSecretKeys(Buffer.alloc(32, 7).toString('base64'));
  if (!keys.ok) throw new Error(keys.problem);
  const connect = { origin: workflow.origin, resolve: async () => ['20.50.1.2'] };
  const notifications = new Notifications({
    ...{ ledger, clock, app: links, box: secretBox(keys.keys), workflow: connect },
  });
  const { channelOf } = notifications;
  tasks = startTasks({
    ledger,
    channelOf,
    clock,
    sleep: async () => undefined,
    log: silentLog(),
    app: links,
  });
  const changed = async (organizationId: string, partnerId?: string) => {
    if (partnerId) await tasks.scorePartner(organizationId, partnerId);
    await tasks.notify();
  };
  app = await runApp({
    ledger,
    verify: tokenVerifier(issuer.rules),
    notices: { notifications, changed },
  });
});
beforeEach(() => {
  workflow.cards.length = 0;
});
afterAll(async () => {
  await tasks.stop();
  await app.close();
  await workflow.stop();
  await database.close();
  await issuer.close();
});

async function ask(method: string, path: string, body?: object, roles: string[] = ['Scorecard.Admin']) {
  const token = await issuer.sign(issuer.claims({ roles }));
  const answer = await fetch(`${app.origin}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) };
}

test('is for admins only', async () => {
  for (const path of ['/notifications', '/notifications/log', '/notifications/samples', '/enrolments']) {
    expect(await ask('GET', path, undefined, [])).toMatchObject({
      status: 403,
      body: { code: 'admin-only' },
    });
  }
});

test('without anything said the defaults stand, and it is told what is missing', async () => {
  expect((await ask('GET', '/notifications')).body).toMatchObject({
    settings: { nearFrom: 60, nearUntil: 57, riskDays: [60, 30, 7], digestDay: 'monday' },
    saved: null,
    channel: { ready: false, reason: 'the bot is installed in no channel, and no workflow is chosen' },
    workflow: 'none',
  });
  expect((await ask('GET', '/notifications/samples')).body).toMatchObject({ code: 'no-scorecard' });
  expect((await ask('POST', '/notifications/test')).body).toMatchObject({ outcome: 'no-channel' });
});

test('an address goes in sealed and never comes out; cards go there', async () => {
  const refused = await ask('PUT', '/notifications/workflow', {
    address: 'https://10.0.0.1/workflows/1?sig=S3cret',
  });
  expect(refused).toMatchObject({ status: 422, body: { code: 'address-refused' } });
  const saved = await ask('PUT', '/notifications/workflow', { address: ADDRESS });
  expect(saved).toMatchObject({ status: 200, body: { workflow: 'saved' } });
  const chosen = await ask('PUT', '/notifications', { channel: { kind: 'workflow' }, digestDay: 'never' });
  expect(chosen.body).toMatchObject({ channel: { ready: true, canUpdate: false } });
  expect((await ask('POST', '/notifications/test')).body).toEqual({ outcome: 'sent', reason: null });
  expect(workflow.cards[0]?.fallbackText).toContain('Test: cards of Seventy arrive here.');
  const said = [refused, saved, chosen, await ask('GET', '/notifications')].map(({ text }) => text).join();
  expect(said + app.logged.join()).not.toMatch(/S3cret|powerplatform\.com%|workflows\/0a1b/);
  expect(await database.ledger.scope(TENANT).loadBlob('workflow-address')).not.toContain('S3cret');
});

test('what is wrong with settings is told with its place', async () => {
  const wrong = {
    nearFrom: 50,
    nearUntil: 57,
    riskDays: [7, 30],
    quietHours: { from: '25:00', to: '08:00' },
  };
  const { status, body } = await ask('PUT', '/notifications', wrong);
  expect(status).toBe(422);
  expect(body.errors.map(({ path }: { path: string }) => path)).toContain('quietHours.from');
  const thresholds = await ask('PUT', '/notifications', { nearFrom: 50, nearUntil: 57 });
  expect(thresholds.body.errors).toMatchObject([{ path: 'nearUntil', expected: 'no more than nearFrom' }]);
});

test('samples show the partner\u2019s own numbers, and the log what was sent and why not', async () => {
  await tasks.acceptFacts(TENANT, securityFacts({ customers: 3, people: 3, users: 100 }), 'ada');
  await tasks.notify();
  const samples = await ask('GET', '/notifications/samples?designation=security');
  expect(samples.body.cards).toHaveLength(8);
  expect(samples.text).toContain('Security (SMB): ');
  expect((await ask('GET', '/notifications/samples?designation=x')).body.code).toBe('query-invalid');
  const { entries } = (await ask('GET', '/notifications/log')).body;
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) {
    expect(entry.state === 'sent' || typeof entry.reason === 'string').toBe(true);
  }
  const paged: unknown[] = [];
  let next: string | null = '';
  while (next !== null) {
    const options = new URLSearchParams({ limit: '1', ...(next !== '' && { after: next }) });
    const page = (await ask('GET', `/notifications/log?${options}`)).body;
    expect(page.entries).toHaveLength(1);
    paged.push(...page.entries);
    next = page.next;
  }
  expect(paged).toEqual(entries);
  expect((await ask('GET', '/notifications/log?after=x')).body.code).toBe('query-invalid');
});

test('enrolments are said by designation, and change the course', async () => {
  expect((await ask('PUT', '/enrolments/security', { enrolled: true })).body).toMatchObject({
    code: 'body-invalid',
    errors: [{ path: 'anniversary' }],
  });
  const enrolled = { enrolled: true, anniversary: '2026-03-15', path: 'smb' };
  expect((await ask('PUT', '/enrolments/security', enrolled)).body).toMatchObject({
    partner: 'contoso',
    enrolments: [{ designation: 'security', ...enrolled }],
  });
  expect((await ask('PUT', '/enrolments/x', enrolled)).status).toBe(404);
});
