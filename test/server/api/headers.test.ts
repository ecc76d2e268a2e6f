import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../server/api/routes.ts';
import { createApp } from '../../../server/app.ts';
import { type Door, openDoor } from '../../../server/door.ts';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { silentLog, smallTab, testApi } from '../appOnPort.ts';
import { openWholeApi, type WholeApi } from './wholeApi.ts';

// What every answer says to browsers, as the production start sends it.

let api: WholeApi;
let door: Door;
let admin: string;
const tabFolder = smallTab();
beforeAll(async () => {
  api = await openWholeApi();
  admin = await api.token();
  door = await openDoor(0, '127.0.0.1');
  const verify = tokenVerifier(api.issuer.rules);
  // The registration of tests is one at an https address.
  const parts = testApi({ ledger: api.ledger });
  door.serve(createApp({ ...parts, tabFolder, verify, log: silentLog(), limits: { delayMs: 600_000 } }));
});
afterAll(async () => {
  await door?.close();
  await api?.close();
  rmSync(tabFolder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${door.port}${path}`, { method, headers, redirect: 'manual' });

const EVERYWHERE = [
  '/',
  '/tab/',
  '/tab',
  '/healthz',
  '/readyz',
  '/api/openapi.json',
  '/api/v1/sign-in',
  '/nowhere',
];
const PERSONAL = ['/api/v1/me', '/api/v1/scorecard', '/api/v1/nothing', '/api/v1/partners?limit=0'];
const HOSTS = [
  ...["'self'", 'https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'],
  ...['https://*.microsoft365.com', 'https://*.office.com', 'https://outlook.office.com'],
  ...['https://outlook.office365.com', 'https://outlook.live.com'],
];

describe.each([
  ['with a token', true],
  ['without one', false],
])('every answer, %s,', (_name, signedIn) => {
  const ask = (path: string) => get(path, signedIn ? { Authorization: `Bearer ${admin}` } : {});

  it.each([...EVERYWHERE, ...PERSONAL])('keeps browsers in bounds: %s', async (path) => {
    const { headers } = await ask(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    const [, framing = ''] = /frame-ancestors ([^;]*)/.exec(policy) ?? [];
    expect(framing.split(' ')).toEqual(HOSTS);
    expect(policy).not.toMatch(/unsafe|\bhttp:|(^|[ ;])\*/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Strict-Transport-Security')).toMatch(
      /^max-age=(3153\d{4}|[4-9]\d{7,}); includeSubDomains/,
    );
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    for (const name of ['X-Powered-By', 'Server', 'Set-Cookie']) expect(headers.get(name)).toBeNull();
  });

  it.each(PERSONAL)('is kept by nobody where it is personal: %s', async (path) => {
    expect((await ask(path)).headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('another page', () => {
  const origin = { Origin: 'https://evil.example' };

  it.each([...EVERYWHERE, ...PERSONAL])('may not read %s', async (path) => {
    const { headers } = await get(path, { ...origin, Authorization: `Bearer ${admin}` });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it.each(ROUTES.map(({ method, path }) => [method.toUpperCase(), path]))(
    'is not let near %s %s',
    async (method, path) => {
      const asked = {
        ...origin,
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': 'authorization',
      };
      const answer = await get(`/api/v1${path}`, asked, 'OPTIONS');
      expect(answer.ok).toBe(false);
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    },
  );
});

describe('what is answered before the server is ready, or to what is no HTTP,', () => {
  const bounds = {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'cache-control': 'no-store',
  };
  let closed: Door;
  beforeAll(async () => {
    closed = await openDoor(0, '127.0.0.1');
  });
  afterAll(() => closed?.close());

  it.each(['/', '/tab/', '/healthz', '/api/v1/me'])('keeps browsers in bounds: %s', async (path) => {
    const answer = await fetch(`http://127.0.0.1:${closed.port}${path}`);
    expect(Object.fromEntries(answer.headers)).toMatchObject(bounds);
    const { instance } = (await answer.json()) as { instance?: string };
    if (path !== '/healthz') expect(instance).toBe(answer.headers.get('X-Request-Id'));
    expect(answer.headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/);
  });

  it('also where the request cannot be read', async () => {
    const socket = connect(door.port, '127.0.0.1');
    socket.write('GARBAGE\r\n\r\n');
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    const headers = Object.fromEntries(
      head.split('\r\n').map((line) => [line.split(': ')[0]?.toLowerCase(), line.split(': ')[1]]),
    );
    expect(headers).toMatchObject({ ...bounds, 'x-request-id': JSON.parse(body).instance });
  });
});

it('no address leads on with what it was asked for', async () => {
  for (const path of [
    `/?access_token=${admin}`,
    `/tab?access_token=${admin}`,
    `/api/v1/me?access_token=${admin}`,
  ]) {
    const answer = await get(path);
    expect(answer.ok).toBe(false);
    if (path.startsWith('/?')) expect(answer.headers.get('Location')).toBe('/tab/');
  }
});

it('an error tells nothing of the inside', async () => {
  const answer = await api.ask('PUT', '/api/v1/enrolments/security', admin, { body: '{"enrolled":' });
  const told = await answer.text();
  expect(JSON.parse(told)).toMatchObject({
    code: 'body-malformed',
    instance: answer.headers.get('X-Request-Id'),
  });
  expect(told).not.toMatch(/node_modules|\.ts:\d|\bat \w+ \(|SyntaxError/);
});
