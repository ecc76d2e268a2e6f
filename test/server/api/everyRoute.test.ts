import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Route } from '../../../server/api/route.ts';
import { ROUTES } from '../../../server/api/routes.ts';
import { newApiKey } from '../../../server/identity/apiKey.ts';
import { BAD_TOKENS } from '../identity/badTokens.ts';
import { OTHER_TENANT, TENANT } from '../identity/issuer.ts';
import { HIDDEN, keyWith, OURS, openWholeApi, THEIRS, type WholeApi } from './wholeApi.ts';

// Every route of the table against everybody who may not: what they are answered, and that nothing of the other
// organization is asked of the database for it.

let api: WholeApi;
beforeAll(async () => {
  api = await openWholeApi();
});
afterAll(() => api?.close());
beforeEach(() => {
  api.asked.length = 0;
});

const GUARDED = ROUTES.filter(({ role }) => role !== 'open');
const OF_PARTNERS = GUARDED.filter(({ partner }) => partner !== undefined);

interface Answered {
  readonly status: number;
  readonly code: string;
}

/** A request that has everything a route needs, for some partner. */
function addressOf({ path, query, partner: isOfPartner }: Route, partner?: string): string {
  const options = new URLSearchParams({
    ...(query && 'designation' in query.shape && { designation: 'security' }),
    ...(isOfPartner && partner !== undefined && { partner }),
  });
  const named = path.replaceAll(/:(\w+)/g, (_all, name) =>
    name === 'partner' ? (partner ?? 'x') : 'security',
  );
  return `/api/v1${named}?${options.toString()}`;
}

async function tried(route: Route, token: string | undefined, partner?: string): Promise<Answered> {
  const response = await api.ask(route.method.toUpperCase(), addressOf(route, partner), token);
  const { code = '' } = JSON.parse((await response.text()) || '{}');
  if (response.status >= 400) {
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  }
  return { status: response.status, code };
}

/** Tries routes one after another, and tells those that were answered otherwise. */
async function allAnswer(
  routes: readonly Route[],
  expected: Answered,
  token: string | undefined,
  partner?: string,
): Promise<void> {
  expect(routes.length).toBeGreaterThan(0);
  const wrong: string[] = [];
  for (const route of routes) {
    const got = await tried(route, token, partner);
    if (got.status === expected.status && got.code === expected.code) continue;
    wrong.push(`${route.method} ${route.path}: ${got.status} ${got.code}`);
  }
  expect(wrong).toEqual([]);
}

const neverAsked = (): void => {
  for (const value of [OTHER_TENANT, THEIRS]) expect(JSON.stringify(api.asked)).not.toContain(value);
};

describe('every route refuses a token', () => {
  it.each(Object.entries(BAD_TOKENS))(
    '%s, and asks the database nothing',
    async (_name, [status, code, make]) => {
      await allAnswer(GUARDED, { status, code }, await make(api.issuer));
      expect(api.asked).toEqual([]);
    },
  );

  it.each([
    ['of a guest', { acct: 1 }],
    [
      'of a guest of an organization that is not allowed',
      { idp: `https://sts.windows.net/${OTHER_TENANT}/` },
    ],
    ['of a guest with an account of their own', { acct: 1, idp: 'live.com' }],
  ])('%s', async (_name, changes) => {
    const token = await api.token(['Scorecard.Admin'], changes);
    await allAnswer(GUARDED, { status: 403, code: 'guest-not-allowed' }, token);
    neverAsked();
  });
});

describe('every route refuses a key', () => {
  it('that was revoked', async () => {
    const { keyId, text } = await keyWith(api);
    await api.ledger.scope(TENANT).revokeApiKey(keyId, 'ada');
    await allAnswer(GUARDED, { status: 401, code: 'api-key-revoked' }, text);
  });

  it('that has expired', async () => {
    await allAnswer(
      GUARDED,
      { status: 401, code: 'api-key-expired' },
      (await keyWith(api, { days: -1 })).text,
    );
  });

  it('of which only the secret is wrong', async () => {
    const { text } = await keyWith(api);
    const wrong = `${text.slice(0, -43)}${newApiKey(TENANT).text.slice(-43)}`;
    await allAnswer(GUARDED, { status: 401, code: 'api-key-unknown' }, wrong);
  });

  it('that is carried to another organization', async () => {
    const { text } = await keyWith(api);
    api.asked.length = 0;
    const elsewhere = text.replace(TENANT.replaceAll('-', ''), '9'.repeat(32));
    await allAnswer(GUARDED, { status: 401, code: 'api-key-unknown' }, elsewhere);
    expect(api.asked).toEqual([]);
  });

  it.each(['seventy_', 'seventy_x_y_z', `seventy_${'0'.repeat(32)}_${'0'.repeat(16)}_${'A'.repeat(43)}`])(
    'that is none: %s',
    async (text) => {
      await allAnswer(GUARDED, { status: 401, code: 'api-key-unknown' }, text);
      expect(api.asked).toEqual([]);
    },
  );
});

describe('who has too little of a role', () => {
  const ofAdmins = GUARDED.filter(({ role }) => role === 'admin');

  it.each([
    ['a member', []],
    ['an analyst', ['Scorecard.Analyst']],
  ])('%s gets nowhere that is for admins', async (_name, roles) => {
    await allAnswer(ofAdmins, { status: 403, code: 'admin-only' }, await api.token(roles));
    expect(api.asked).toEqual([]);
  });

  it('a member’s key gets nowhere that is for admins', async () => {
    await allAnswer(
      ofAdmins,
      { status: 403, code: 'admin-only' },
      (await keyWith(api, { role: 'member' })).text,
    );
    neverAsked();
  });

  it('not even an admin’s key does what is for people', async () => {
    const forPeople = GUARDED.filter(({ peopleOnly }) => peopleOnly);
    await allAnswer(forPeople, { status: 403, code: 'people-only' }, (await keyWith(api)).text);
  });
});

describe('a partner that one may not see is not there', () => {
  const unknown = { status: 404, code: 'partner-unknown' };
  it('that of another organization, for an admin', async () => {
    const token = await api.token();
    await allAnswer(OF_PARTNERS, unknown, token, THEIRS);
    const access = await api.ask('PUT', `/api/v1/partners/${THEIRS}/access`, token, {
      body: { seenBy: null },
    });
    expect([access.status, (await access.json()).code]).toEqual([404, 'partner-unknown']);
    const bound = { name: 'k', role: 'member', partners: [THEIRS], days: 1 };
    expect((await api.ask('POST', '/api/v1/api-keys', token, { body: bound })).status).toBe(404);
    // Their partner's id was looked for among ours, as it was asked: nothing was looked for among theirs.
    expect(JSON.stringify(api.asked)).not.toContain(OTHER_TENANT);
  });

  it('nor a file or a key of another organization', async () => {
    const theirs = api.ledger.scope(OTHER_TENANT);
    const { keyId, secretHash } = newApiKey(OTHER_TENANT);
    const key = { keyId, secretHash, name: 'k', role: 'member', partners: null, createdBy: 'x' } as const;
    await theirs.saveApiKey({ ...key, expiresAt: '2999-01-01T00:00:00.000Z' });
    const upload = {
      importId: 'their-import',
      origin: 'upload',
      fileName: 'x.csv',
      host: 'h',
      by: 'x',
    } as const;
    await theirs.beginImport(upload);
    await theirs.stepImport(upload.importId, ['receiving'], { state: 'staged', partnerId: THEIRS });
    api.asked.length = 0;
    const token = await api.token();
    const ofOne = GUARDED.filter(({ path }) => path.startsWith('/imports/:id') || path === '/api-keys/:id');
    expect(ofOne.length).toBeGreaterThan(5);
    for (const { method, path } of ofOne) {
      const address = path.replace(':id', path.startsWith('/imports') ? upload.importId : keyId);
      const body = path.endsWith('/assign') ? { partner: OURS } : undefined;
      const response = await api.ask(method.toUpperCase(), `/api/v1${address}`, token, { body });
      expect([path, response.status]).toEqual([path, 404]);
    }
    expect(JSON.stringify(api.asked)).not.toContain(OTHER_TENANT);
    expect(await theirs.importOf(upload.importId)).toMatchObject({ state: 'staged' });
    expect(await theirs.apiKeyOf(keyId)).toMatchObject({ revokedAt: null });
  });

  it('ours, for an admin of the other organization', async () => {
    const own = api.issuer.claims();
    const iss = String(own.iss).replace(TENANT, OTHER_TENANT);
    const token = await api.token(['Scorecard.Admin'], { tid: OTHER_TENANT, iss });
    await allAnswer(OF_PARTNERS, unknown, token, OURS);
    expect(JSON.stringify(api.asked)).not.toContain(TENANT);
  });

  it.each([
    ['a member', []],
    ['an analyst', ['Scorecard.Analyst']],
  ])('one that only admins see, for %s', async (_name, roles) => {
    const open = OF_PARTNERS.filter(({ role }) => role === 'member');
    await allAnswer(open, unknown, await api.token(roles), HIDDEN);
    const listed = await api.ask('GET', '/api/v1/partners', await api.token(roles));
    expect(await listed.json()).toEqual({ partners: [{ id: OURS, name: OURS }], next: null });
    neverAsked();
  });

  it('another one than those a key is bound to', async () => {
    const { text } = await keyWith(api, { role: 'member', partners: [HIDDEN] });
    const programs = OF_PARTNERS.filter(({ role, peopleOnly }) => role === 'member' && !peopleOnly);
    await allAnswer(programs, unknown, text, OURS);
    const listed = await api.ask('GET', '/api/v1/partners', text);
    expect(await listed.json()).toEqual({ partners: [{ id: HIDDEN, name: 'Wingtip' }], next: null });
    neverAsked();
  });
});
