import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../server/api/routes.ts';
import { BotTokens } from '../../../server/channels/botToken.ts';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { Metrics } from '../../../server/metrics/metrics.ts';
import { sourceAges } from '../../../server/metrics/sourceAges.ts';
import { type RunningApp, runApp } from '../appOnPort.ts';
import { TENANT } from '../identity/issuer.ts';
import { type Asker, HEAVY, heavyHeaders, requestTo, type Sent, textOf, words } from './anyRequest.ts';
import { openWholeApi, type WholeApi } from './wholeApi.ts';

// Whatever is sent to whatever address: an answer comes, it is never a 500, and nothing stays behind in memory.

const LONG = process.env.TEST_LENGTH === 'long';
const RUNS = LONG ? 150 : 5;
/** Beyond any answer here, on a busy machine too: what takes longer hangs. */
const PATIENCE_MS = 60_000;

let api: WholeApi;
/** The same database behind what stands beside the API as well. */
let beside: RunningApp;
let tokens: Readonly<Record<Asker, string>>;
let heapBefore: number;

beforeAll(async () => {
  api = await openWholeApi();
  const clock = () => new Date();
  const { ledger, issuer } = api;
  const bot = { botId: 'bot', tokens: new BotTokens({ botId: 'bot', clock, metadataUrl: 'http://[::1]:1' }) };
  beside = await runApp({
    ...{ ledger, verify: tokenVerifier(issuer.rules), messages: { ...bot, tenants: [TENANT] } },
    metrics: { metrics: new Metrics(), ages: sourceAges(ledger, clock), token: 'watcher' },
  });
  tokens = { admin: await api.token(), member: await api.token([]) };
  heapBefore = heap();
}, 120_000);
afterAll(async () => {
  await beside?.close();
  await api?.close();
});

setFlagsFromString('--expose-gc');
const gc: () => void = runInNewContext('gc');
function heap(): number {
  gc();
  return process.memoryUsage().heapUsed;
}

/** What the server has written about it. */
const unexpectedIn = (answer: string): string =>
  `${answer.slice(0, 200)}\n${api.logged.findLast((line) => line.includes('"msg":"unexpected"'))?.slice(0, 900)}`;

async function send(method: string, { path, body, headers, asker }: Sent): Promise<void> {
  const allowsBody = method !== 'GET';
  const answer = await fetch(`${api.origin}${path}`, {
    method,
    headers: { Authorization: `Bearer ${tokens[asker]}`, ...headers },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(allowsBody &&
      body !== undefined && { body: Buffer.isBuffer(body) ? new Uint8Array(body) : textOf(body) }),
  });
  const text = await answer.text();
  if (answer.status >= 500) throw new Error(unexpectedIn(text));
  if (answer.status < 400) return;
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  expect(JSON.parse(text)).toMatchObject({ status: answer.status, code: expect.any(String) });
  expect(text).not.toMatch(/\bat \S+ \(|node_modules|server\//);
}

describe('whatever is sent', () => {
  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'to %s is answered, and never with a 500',
    { timeout: LONG ? 1_800_000 : 120_000 },
    async (_name, route) => {
      await fc.assert(
        fc.asyncProperty(requestTo(route), (sent) => send(route.method.toUpperCase(), sent)),
        { numRuns: RUNS },
      );
    },
  );

  it.each(
    ROUTES.filter(({ body }) => body).map((route) => [`${route.method} ${route.path}`, route] as const),
  )('to %s, however deep or large', { timeout: 300_000 }, async (_name, { method, path }) => {
    const address = `/api/v1${path.replaceAll(/:\w+/g, 'p01')}`;
    for (const { body, packed } of HEAVY) {
      for (const asker of ['admin', 'member'] as const) {
        await send(method.toUpperCase(), { path: address, body, headers: heavyHeaders(packed), asker });
      }
    }
  });

  it('to what stands beside the API', { timeout: 300_000 }, async () => {
    const { admin } = tokens;
    const bearers = [
      '',
      'Bearer',
      'Bearer x',
      `Bearer ${admin}`,
      'Bearer watcher',
      `Bearer ${'x'.repeat(9_000)}`,
    ];
    const activity = JSON.stringify({ type: 'conversationUpdate', channelId: 'x', serviceUrl: 'y' });
    const bodies = [...HEAVY, { body: activity }, { body: 'null' }, { body: '{' }, { body: '' }];
    for (const Authorization of bearers) {
      for (const path of ['/metrics', '/readyz', '/healthz', '/api/openapi.json']) {
        const answer = await fetch(`${beside.origin}${path}?${'a[]=%00&'.repeat(100)}`, {
          headers: { Authorization },
        });
        expect([200, 401], path).toContain(answer.status);
        await answer.arrayBuffer();
      }
      for (const { body, ...more } of bodies) {
        const headers = { Authorization, ...heavyHeaders('packed' in more ? more.packed : undefined) };
        const answer = await fetch(`${beside.origin}/api/messages`, {
          method: 'POST',
          headers,
          body: Buffer.from(body),
        });
        const { code } = (await answer.json()) as { code: string };
        const known = ['token-missing', 'token-signature', 'keys-unreachable', 'body-malformed'];
        expect([...known, 'body-type', 'body-too-large']).toContain(code);
      }
    }
  });

  it('to an address that is none', { timeout: LONG ? 1_800_000 : 120_000 }, async () => {
    const path = fc.oneof(
      fc.webPath(),
      words.map((word) => `/${word.slice(0, 500).replaceAll(/[\s\\#]/g, '%')}`),
    );
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD');
    await fc.assert(
      fc.asyncProperty(path, method, async (address, by) => {
        const url = URL.parse(address, api.origin);
        if (url?.origin !== api.origin) return;
        const answer = await fetch(url, {
          ...{ method: by, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) },
        });
        await answer.arrayBuffer();
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: RUNS * 10 },
    );
  });

  it('leaves no memory behind', async () => {
    // What came in is read and over before it is looked.
    while ((await api.ledger.scope(TENANT).imports()).some(({ state }) => state === 'reading')) {
      await new Promise((wake) => setTimeout(wake, 100));
    }
    const grown = (heap() - heapBefore) / 2 ** 20;
    console.log(
      `fuzz: ${RUNS} requests to each of ${ROUTES.length} routes, heap grown by ${grown.toFixed(1)} MB`,
    );
    expect(grown).toBeLessThan(LONG ? 200 : 100);
  });
});
