import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBackground } from '../../server/background.ts';
import { workflowChannel } from '../../server/channels/workflow.ts';
import { tokenVerifier } from '../../server/identity/verify.ts';
import type { Ledger } from '../../server/ledger/index.ts';
import { LOG_FORM } from '../../server/log.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { sourceAges } from '../../server/metrics/sourceAges.ts';
import { startTasks, type Tasks } from '../../server/tasks/index.ts';
import { openTestLedger, type RunningApp, runApp } from './appOnPort.ts';
import { ADDRESS, FakeWorkflow } from './channels/fakeWorkflow.ts';
import { type FakePartnerCenter, openPartnerCenter, REDIRECT } from './feed/fakePartnerCenter.ts';
import { boxWith, randomKey } from './feed/memoryStore.ts';
import { virtualClock } from './feed/virtualClock.ts';
import { type Issuer, openIssuer, PERSON, TENANT } from './identity/issuer.ts';
import { trainingCompletions } from './imports/files.ts';
import { securityFacts } from './tasks/securityFacts.ts';

// The product goes through what it does, and then: what do the log and the numbers say, and what do they keep silent
// about?

const TOKEN = 'a-token-for-the-metrics';
const MAIL = 'grace.hopper@contoso.example';
const NAMES = ['Grace', 'Hopper', 'Ada Example', 'Ada Lindqvist'];

let opened: Awaited<ReturnType<typeof openTestLedger>>;
let ledger: Ledger;
let issuer: Issuer;
let workflow: FakeWorkflow;
let center: FakePartnerCenter;
let background: Awaited<ReturnType<typeof startBackground>>;
let tasks: Tasks;
let app: RunningApp;
let admin: string;
const logged: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'seventy-uploads-'));

beforeAll(async () => {
  opened = await openTestLedger();
  ledger = opened.ledger;
  issuer = await openIssuer();
  workflow = await FakeWorkflow.start();
  const scope = ledger.scope(TENANT);
  await scope.saveOrganization({ name: 'Contoso', timeZone: 'UTC', language: 'en' });
  const clock = () => new Date();
  const log = pino({ ...LOG_FORM, level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const metrics = new Metrics();
  const connect = { origin: workflow.origin, resolve: async () => ['20.50.1.2'] };
  const channel = workflowChannel({ address: ADDRESS, clock, timeoutMs: 3000, connect });
  if (!channel.ok) throw new Error(channel.reason);
  const way = channel.channel;
  const channelOf = metrics.countingAll(async () => way);
  tasks = startTasks({
    ...{ ledger, clock, log, channelOf },
    app: { appId: 'app', publicUrl: 'https://seventy.example' },
  });
  const time = virtualClock();
  center = await openPartnerCenter(time.now);
  center.signIn.person.tenant = TENANT;
  const { application, addresses } = center;
  background = await startBackground({
    ...{ ledger, tasks, clock, log, metrics, nightly: false },
    folder,
    partnerCenter: { application, addresses, clock: time, box: boxWith(randomKey()), redirectUri: REDIRECT },
  });
  const verify = tokenVerifier(issuer.rules);
  const watching = { metrics, ages: sourceAges(ledger, clock), token: TOKEN };
  app = await runApp({ ledger, verify, background, metrics: watching });
  admin = await issuer.sign(issuer.claims({ roles: ['Scorecard.Admin'] }));
  await throughEverything();
}, 120_000);
afterAll(async () => {
  await app?.close();
  await background?.stop();
  await tasks?.stop();
  await center?.close();
  await workflow?.stop();
  await issuer?.close();
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, options: RequestInit = {}) =>
  fetch(`${app.origin}${path}`, {
    ...options,
    headers: { Authorization: `Bearer ${admin}`, ...options.headers },
  });

async function throughEverything(): Promise<void> {
  // Signing in: well, badly, and with a token in the address.
  await ask('/api/v1/me');
  await ask('/api/v1/me', { headers: { Authorization: 'Bearer not.a.token' } });
  await fetch(`${app.origin}/api/v1/me?access_token=${admin}`);
  // A file with people in it, of which one row cannot be read.
  const people = [
    { mail: MAIL, name: ['Grace', 'Hopper'], id: 'M1' },
    { mail: MAIL, name: ['Grace', 'Hopper'], id: 'M2', completed: MAIL },
  ] as const;
  const sent = await ask(`/api/v1/imports?name=${encodeURIComponent('Grace Hopper.csv')}&partner=contoso`, {
    method: 'POST',
    body: trainingCompletions(people),
  });
  const { id } = (await sent.json()) as { id: string };
  const state = async () => ((await (await ask(`/api/v1/imports/${id}`)).json()) as { state: string }).state;
  while ((await state()) === 'reading') await pause(50);
  const headers = { 'Content-Type': 'application/json' };
  const accepted = { method: 'POST', headers, body: '{"goodRowsOnly":true}' };
  expect((await ask(`/api/v1/imports/${id}/accept`, accepted)).status).toBe(200);
  await ask(`/api/v1/people/merges/${encodeURIComponent(MAIL)}`, { method: 'DELETE' });
  await ask(`/api/v1/${encodeURIComponent(MAIL)}?mail=${MAIL}`);
  // The feed, refused and then pulled.
  const { partnerCenter } = background;
  const by = `${TENANT}/${PERSON}`;
  const answer = await fetch(partnerCenter?.connect(TENANT, by) ?? '', { redirect: 'manual' });
  const back = new URL(answer.headers.get('Location') ?? 'none:').searchParams;
  await partnerCenter?.connected(TENANT, by, { state: back.get('state') ?? '', code: 'wrong' });
  await partnerCenter?.connected(TENANT, by, {
    state: back.get('state') ?? '',
    code: back.get('code') ?? '',
  });
  await partnerCenter?.pull(TENANT);
  // A card that is refused first.
  workflow.trouble.push({ status: 400 });
  const facts = securityFacts({ customers: 3, people: 3, users: 100 });
  await tasks.acceptFacts(TENANT, facts, 'ada');
  await tasks.notify();
  // The database complains about what it was given.
  await expect(
    ledger.scope(TENANT).mergePerson('nobody', { person: MAIL, into: 'Grace Hopper', by: 'x' }),
  ).rejects.toSatisfy((error: unknown) => {
    const log = pino(LOG_FORM, { write: (line: string) => void logged.push(line) });
    log.error({ err: error }, 'unexpected');
    return true;
  });
}

describe('the log', () => {
  it('tells every request, and no secret and nothing of anybody', () => {
    const lines = [...app.logged, ...logged];
    const all = lines.join('');
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('msg');
    expect(app.logged.some((line) => line.includes('/api/v1/people/merges/:person'))).toBe(true);
    expect(all).toMatch(/"msg":"denied"/);
    const hidden = [MAIL, '@contoso.example', '@northwind.example', ...NAMES, 'S3cret', admin, TOKEN];
    for (const secret of [...hidden, ...center.secrets(), 'access_token', '?name=', 'sig=', 'Bearer ']) {
      expect(all, `"${secret.slice(0, 30)}" in the log`).not.toContain(secret);
    }
    // A token has this beginning, whatever it says.
    expect(all).not.toMatch(/eyJ[\w-]{10}/);
    expect(all).not.toMatch(/"[^"]*(?:127\.0\.0\.1|::1)[^"]*"/);
  });
});

describe('/metrics', () => {
  const read = (token: string) =>
    fetch(`${app.origin}/metrics`, { headers: { Authorization: `Bearer ${token}` } });

  it('needs its own token, and a person is not one', async () => {
    expect((await fetch(`${app.origin}/metrics`)).status).toBe(401);
    expect((await read(admin)).status).toBe(401);
    expect((await read(`${TOKEN}x`)).status).toBe(401);
    const answer = await read(TOKEN);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it('counts requests, jobs, deliveries, ages, turns and memory in lines that Prometheus reads', async () => {
    const text = await (await read(TOKEN)).text();
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [\d.e+-]+)$/);
    }
    const told = [
      /seventy_requests_total\{method="GET",route="\/api\/v1\/imports\/:id",status="2xx"\} [1-9]/,
      /seventy_requests_total\{method="GET",route="\/api\/v1\/\*",status="4xx"\} 2/,
      /seventy_request_duration_seconds_bucket\{.*le="\+Inf"\} [1-9]/,
      /seventy_jobs_total\{job="read-import",outcome="done"\} [1-9]/,
      /seventy_deliveries_total\{kind="post",outcome="refused"\} 1/,
      /seventy_source_age_seconds\{source="TrainingCompletions"\} \d/,
      /seventy_event_loop_delay_seconds\{quantile="0.99"\} \d/,
      /seventy_memory_bytes\{kind="resident"\} [1-9]/,
    ];
    for (const line of told) expect(text).toMatch(line);
    for (const secret of [TENANT, 'contoso', 'Contoso', PERSON, ...NAMES, '@'])
      expect(text, `"${secret}" in the numbers`).not.toContain(secret);
  });

  it('is nowhere where no token is set', async () => {
    const bare = await runApp({ ledger, verify: tokenVerifier(issuer.rules) });
    expect((await fetch(`${bare.origin}/metrics`)).status).toBe(404);
    await bare.close();
  });
});
