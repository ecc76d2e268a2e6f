import { request as ask, type OutgoingHttpHeaders } from 'node:http';
import express, { type RequestHandler } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDoor } from '../../server/door.ts';
import { signInSettings } from '../../server/identity/rules.ts';
import { tokenVerifier } from '../../server/identity/verify.ts';
import { securityHeaders } from '../../server/securityHeaders.ts';
import { openTestLedger, type RunningApp, runApp } from './appOnPort.ts';
import { type Issuer, openIssuer, REGISTRATION, TENANT } from './identity/issuer.ts';

let issuer: Issuer;
let database: Awaited<ReturnType<typeof openTestLedger>>;
let app: RunningApp;
const get = (path: string, init?: RequestInit) => fetch(`${app.origin}${path}`, init);

beforeAll(async () => {
  issuer = await openIssuer();
  database = await openTestLedger();
  const verify = tokenVerifier(issuer.rules);
  const broken = express.Router().get('/broken', () => {
    throw new Error('a secret of the inside');
  });
  app = await runApp({ ledger: database.ledger, verify, preview: broken });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await issuer.close();
});

describe('health', () => {
  it('is alive and ready, then only alive when the database is gone', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'alive' });
    expect((await get('/readyz')).status).toBe(200);
    const other = await openTestLedger();
    const lame = await runApp({ ledger: other.ledger, verify: tokenVerifier(issuer.rules) });
    await other.close();
    const answer = await fetch(`${lame.origin}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'database-unreachable' });
    expect((await fetch(`${lame.origin}/healthz`)).status).toBe(200);
    await lame.close();
  });
});

it('however many ask whether it is ready, the database is asked once', async () => {
  let pings = 0;
  const ping = () => {
    pings++;
    return database.ledger.ping();
  };
  const asked = await runApp({ ledger: { ...database.ledger, ping }, verify: tokenVerifier(issuer.rules) });
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`${asked.origin}/readyz`)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(pings).toBeLessThanOrEqual(1 + (performance.now() - began) / 1_000);
  await asked.close();
});

describe('headers', () => {
  it('let Teams frame the tab, and nobody else', async () => {
    const { headers } = await get('/tab/');
    const policy = headers.get('Content-Security-Policy') ?? '';
    const directives = Object.fromEntries(policy.split(';').map((text) => text.split(/ (.*)/, 2)));
    expect(directives['frame-ancestors']).toMatch(
      /^'self' https:\/\/teams\.microsoft\.com .*cloud\.microsoft/,
    );
    expect(directives['script-src'] ?? directives['default-src']).toBe("'self'");
    expect(directives['style-src']).toBe("'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    expect(directives['connect-src']).toBe(
      "'self' https://res.cdn.office.net https://login.microsoftonline.com",
    );
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.get('X-Frame-Options')).toBeNull();
    expect(headers.get('Cross-Origin-Opener-Policy')).toBeNull();
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Powered-By')).toBeNull();
    expect(headers.get('Strict-Transport-Security')).toBeNull();
  });

  it('keep browsers on https where that is the address', async () => {
    const door = await openDoor(0, '127.0.0.1');
    const answered: RequestHandler = (_request, response) => void response.end();
    door.serve(express().use(securityHeaders('https://seventy.contoso.example'), answered));
    const { headers } = await fetch(`http://127.0.0.1:${door.port}`);
    await door.close();
    expect(headers.get('Content-Security-Policy')).toContain('upgrade-insecure-requests');
    expect(headers.get('Strict-Transport-Security')).toContain('max-age');
  });

  it('give every request its own id', async () => {
    const ids = await Promise.all([get('/healthz'), get('/healthz')]);
    expect(new Set(ids.map(({ headers }) => headers.get('X-Request-Id'))).size).toBe(2);
  });
});

describe('the tab', () => {
  it('is fresh at every start, its hashed parts are kept for ever', async () => {
    const page = await get('/tab/?theme=dark');
    expect(await page.text()).toContain('<title>Seventy</title>');
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
    const same = { 'If-None-Match': page.headers.get('ETag') ?? '', 'Accept-Encoding': 'gzip' };
    expect(await exactly('/tab/', same)).toMatchObject({ status: 304, length: 0 });
    const part = await get('/tab/assets/main-abc123.js');
    expect(part.headers.get('Cache-Control')).toContain('immutable');
    expect(part.headers.get('Content-Type')).toContain('javascript');
  });

  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
  ])('comes compressed as %s to who takes %s, and plain to others', async (encoding, accepted) => {
    const path = '/tab/assets/main-abc123.js';
    const compressed = await exactly(path, { 'Accept-Encoding': accepted });
    const plain = await exactly(path);
    expect([compressed.encoding, plain.encoding]).toEqual([encoding, undefined]);
    expect(compressed.length).toBeLessThan(plain.length / 4);
  });

  it('is found without its slash and from the bare address, its query kept', async () => {
    const bare = await get('/tab?theme=dark', { redirect: 'manual' });
    expect([bare.status, bare.headers.get('Location')]).toEqual([302, '/tab/?theme=dark']);
    expect((await get('/', { redirect: 'manual' })).headers.get('Location')).toBe('/tab/');
  });

  it.each(['/tab/nothing.js', '/tab/../package.json', '/tab/%2e%2e/package.json', '/tab/assets'])(
    'has nothing at %s',
    async (path) => {
      expect(await exactly(path)).toMatchObject({ status: 404 });
    },
  );
});

describe('how to sign in', () => {
  it('is told to everybody', async () => {
    const answer = await get('/api/v1/sign-in');
    const { clientId, teamsAppId } = REGISTRATION;
    expect(await answer.json()).toEqual({
      clientId,
      teamsAppId,
      authority: 'https://login.microsoftonline.com/organizations',
      scope: `api://${new URL(app.origin).host}/${clientId}/access_as_user`,
    });
  });

  it('names the tenant where there is one', () => {
    const { authority } = signInSettings({ ...REGISTRATION, tenants: [TENANT] });
    expect(authority).toBe(`https://login.microsoftonline.com/${TENANT}`);
  });
});

describe('what goes wrong', () => {
  it('is a problem document for an unknown address', async () => {
    const answer = await get('/nowhere?secret=1');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toMatchObject({
      code: 'not-found',
      detail: expect.not.stringContaining('secret'),
    });
    expect(app.logged.join('')).not.toContain('secret=1');
  });

  it('tells an unexpected error by an id that the log knows, and nothing of the inside', async () => {
    const answer = await get('/broken');
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain('a secret of the inside');
    const { instance, code } = JSON.parse(text);
    expect(code).toBe('unexpected');
    expect(
      app.logged.find((line) => line.includes(instance) && line.includes('a secret of the inside')),
    ).toBeDefined();
  });

  it.each(['/preview/identity/token', '/preview/channel', '/preview/host/'])(
    'is that nothing of the preview is there outside it: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('says which methods an address knows', async () => {
    const token = await issuer.sign(issuer.claims());
    const answer = await get('/api/v1/me', {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
    });
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET']);
  });

  it('refuses what is no path at all', async () => {
    expect(await exactly('/tab/%E0%A4%A')).toMatchObject({ status: 404 });
  });
});

/** Sends path and headers as they are: fetch would tidy up the one and add to the other. */
function exactly(path: string, headers: OutgoingHttpHeaders = {}) {
  return new Promise<{ status: number | undefined; encoding: string | undefined; length: number }>(
    (resolve, reject) => {
      ask(app.origin, { path, headers }, async (response) => {
        const length = Buffer.concat(await response.toArray()).length;
        resolve({ status: response.statusCode, encoding: response.headers['content-encoding'], length });
      })
        .on('error', reject)
        .end();
    },
  );
}
