import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiKeyMade, ApiKeys } from '#contract';
import { OTHER_TENANT, TENANT } from '../identity/issuer.ts';
import { HIDDEN, keyWith, OURS, openWholeApi, type WholeApi } from './wholeApi.ts';

// Who may gets what is theirs; the same request twice is done once; what has not changed is not sent again.

let api: WholeApi;
let admin: string;
beforeAll(async () => {
  api = await openWholeApi();
  admin = await api.token();
});
afterAll(() => api?.close());

it('who may, gets it: a member, an analyst, an admin, a guest that is allowed, a key', async () => {
  const organization = { name: 'Northwind', timeZone: 'UTC', language: 'en', guestTenants: [OTHER_TENANT] };
  await api.ledger.scope(TENANT).saveOrganization(organization);
  const guest = { acct: 1, idp: `https://sts.windows.net/${OTHER_TENANT}/` };
  const tokens = [
    ...(await Promise.all([[], ['Scorecard.Analyst'], ['Scorecard.Admin']].map((roles) => api.token(roles)))),
    await api.token([], guest),
    (await keyWith(api)).text,
  ];
  for (const token of tokens) {
    const answer = await api.ask('GET', '/api/v1/scorecard', token);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ partner: { id: OURS } });
  }
});

it('no token stands in the log, and none in an address', async () => {
  const { text } = await keyWith(api);
  const token = await api.token();
  for (const one of [text, token]) {
    const inAddress = await api.ask('GET', `/api/v1/me?access_token=${one}`);
    expect(inAddress.status).toBe(401);
    await api.ask('GET', '/api/v1/me', one);
    expect(api.logged.join('')).not.toContain(one);
  }
});

describe('a key of a program', () => {
  const body = { name: 'Nightly export', role: 'analyst', partners: [OURS], days: 30 };
  const make = async () => {
    const response = await api.ask('POST', '/api/v1/api-keys', admin, { body });
    expect(response.status).toBe(201);
    return (await response.json()) as ApiKeyMade;
  };
  const listed = async () =>
    ((await (await api.ask('GET', '/api/v1/api-keys', admin)).json()) as ApiKeys).keys;

  it('is shown once, asks in its role, is noted as used, and opens nothing once it is revoked', async () => {
    const { key, made } = await make();
    const secret = key.slice(-43);
    expect(made).toMatchObject({ name: body.name, role: 'analyst', partners: [OURS], lastUsedAt: null });
    const me = await api.ask('GET', '/api/v1/me', key);
    expect(await me.json()).toMatchObject({
      person: { id: `key:${made.id}`, name: body.name },
      organization: TENANT,
      role: 'analyst',
    });
    const found = (await listed()).find(({ id }) => id === made.id);
    expect(found?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(await listed())).not.toContain(secret);
    expect(JSON.stringify(api.asked)).not.toContain(secret);
    expect((await api.ask('DELETE', `/api/v1/api-keys/${made.id}`, admin)).status).toBe(200);
    expect(await (await api.ask('GET', '/api/v1/me', key)).json()).toMatchObject({ code: 'api-key-revoked' });
    expect((await api.ask('DELETE', `/api/v1/api-keys/${made.id}`, admin)).status).toBe(404);
  });

  it('does not write with every request', async () => {
    const { text } = await keyWith(api);
    await api.ask('GET', '/api/v1/me', text);
    const noted = () => api.asked.filter((value) => value === text.split('_')[2]).length;
    api.asked.length = 0;
    for (let i = 0; i < 3; i++) await api.ask('GET', '/api/v1/me', text);
    expect(noted()).toBe(3);
  });

  it.each([
    { ...body, role: 'admin' },
    { ...body, days: 0 },
    { ...body, days: 367 },
    { ...body, name: ' ' },
    { ...body, role: 'owner' },
  ])('is not made as %j', async (wrong) => {
    const response = await api.ask('POST', '/api/v1/api-keys', admin, { body: wrong });
    expect([response.status, (await response.json()).code]).toEqual([422, 'body-invalid']);
  });

  it('is not told again to who asks again', async () => {
    const headers = { 'Idempotency-Key': 'make one' };
    const spaced = await api.ask('POST', '/api/v1/api-keys', admin, { body, headers });
    expect(spaced.status).toBe(400);
    const key = { 'Idempotency-Key': 'make-one' };
    expect((await api.ask('POST', '/api/v1/api-keys', admin, { body, headers: key })).status).toBe(201);
    const before = (await listed()).length;
    const again = await api.ask('POST', '/api/v1/api-keys', admin, { body, headers: key });
    expect([again.status, (await again.json()).code]).toEqual([409, 'answer-shown-once']);
    expect((await listed()).length).toBe(before);
  });
});

describe('a write under an Idempotency-Key', () => {
  const path = `/api/v1/enrolments/security?partner=${OURS}`;
  const put = (key: string, body: object, token = admin) =>
    api.ask('PUT', path, token, { body, headers: { 'Idempotency-Key': key } });
  const enrolled = { enrolled: true, anniversary: '2026-03-15' };

  it('is done once, and answered the same', async () => {
    const first = await put('a', enrolled);
    expect([first.status, first.headers.get('Idempotency-Replayed')]).toEqual([200, null]);
    const text = await first.text();
    await put('b', { enrolled: false });
    const again = await put('a', enrolled);
    expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([200, 'true']);
    expect(await again.text()).toBe(text);
    expect(await (await api.ask('GET', '/api/v1/enrolments', admin)).json()).toMatchObject({
      enrolments: [{ enrolled: false }],
    });
  });

  it('is refused for another body, and belongs to whoever has sent it', async () => {
    await put('c', enrolled);
    const other = await put('c', { enrolled: false });
    expect([other.status, (await other.json()).code]).toEqual([422, 'key-used']);
    const another = await api.token(['Scorecard.Admin'], { oid: '0b1ec700-0000-4000-8000-000000000009' });
    expect((await put('c', { enrolled: false }, another)).status).toBe(200);
  });

  it('may be tried again once it was refused', async () => {
    const unknown = (id: string) =>
      api.ask('PUT', `/api/v1/partners/${id}/access`, admin, {
        body: { seenBy: null },
        headers: { 'Idempotency-Key': 'd' },
      });
    expect((await unknown('later')).status).toBe(404);
    await api.ledger.scope(TENANT).savePartner({ partnerId: 'later', name: 'Later' });
    expect((await unknown('later')).status).toBe(200);
  });
});

describe('a read', () => {
  it('that has not changed is not sent again', async () => {
    const first = await api.ask('GET', `/api/v1/scorecard?partner=${OURS}`, admin);
    const etag = first.headers.get('ETag') ?? '';
    expect([first.headers.get('Cache-Control'), etag]).toEqual([
      'no-store',
      expect.stringMatching(/^".{43}"$/),
    ]);
    const headers = { 'If-None-Match': etag };
    const again = await api.ask('GET', `/api/v1/scorecard?partner=${OURS}`, admin, { headers });
    expect([again.status, (await again.text()).length]).toEqual([304, 0]);
    const member = await api.ask('GET', `/api/v1/scorecard?partner=${OURS}`, await api.token([]), {
      headers,
    });
    expect(member.status).toBe(200);
  });

  it('of a long list comes page by page', async () => {
    const ids: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const options = new URLSearchParams({ limit: '1', ...(next !== '' && { after: next }) });
      const page = await (await api.ask('GET', `/api/v1/partners?${options}`, admin)).json();
      expect(page.partners).toHaveLength(1);
      ids.push(page.partners[0].id);
      next = page.next;
    }
    expect(ids).toEqual(expect.arrayContaining([OURS, HIDDEN]));
    expect(new Set(ids).size).toBe(ids.length);
    const places = ['x', '[]', '[1,2]', '["a"]', '["a\\u0000","b"]'];
    const forged = {
      partners: places,
      imports: [...places, '["2026-13-41T00:00:00.000Z","a"]', '["a","b"]'],
    };
    for (const [list, forgeries] of Object.entries(forged)) {
      const after = forgeries.map((place) => `after=${Buffer.from(place).toString('base64url')}`);
      for (const wrong of ['limit=0', 'limit=501', 'limit=x', 'after=x', 'after=%00', ...after]) {
        const { status } = await api.ask('GET', `/api/v1/${list}?${wrong}`, admin);
        expect([list, wrong, status]).toEqual([list, wrong, 400]);
      }
    }
  });
});

it('whoever sees several partners is told so, finds one, and learns which one is meant', async () => {
  const member = await api.token([]);
  const { text: bound } = await keyWith(api, { role: 'member', partners: [OURS] });
  const asked = async (path: string, token = admin) => (await api.ask('GET', `/api/v1${path}`, token)).json();
  expect(await asked('/me')).toMatchObject({ severalPartners: true });
  expect(await asked('/me', bound)).toMatchObject({ severalPartners: false });
  expect(await asked('/partners?find=WING')).toMatchObject({ partners: [{ id: HIDDEN, name: 'Wingtip' }] });
  expect(await asked('/partners?find=wing', member)).toEqual({ partners: [], next: null });
  expect(await asked('/partner', bound)).toEqual({ id: OURS, name: OURS });
  expect(await asked(`/partner?partner=${HIDDEN}`)).toMatchObject({ id: HIDDEN, name: 'Wingtip' });
  expect(await asked(`/partner?partner=${HIDDEN}`, member)).toMatchObject({ code: 'partner-unknown' });
});

it('files come page by page, each once', async () => {
  const scope = api.ledger.scope(TENANT);
  for (let i = 0; i < 5; i++) {
    await scope.beginImport({ importId: `i${i}`, origin: 'upload', fileName: 'x', host: 'h', by: 'ada' });
  }
  const ids: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const options = new URLSearchParams({ limit: '2', ...(next !== '' && { after: next }) });
    const page = await (await api.ask('GET', `/api/v1/imports?${options}`, admin)).json();
    ids.push(...page.imports.map(({ id }: { id: string }) => id));
    next = page.next;
  }
  expect(ids.toSorted()).toEqual(['i0', 'i1', 'i2', 'i3', 'i4']);
});

it.each([
  ['GET', '/api/v1/scorecard?partner=%00', undefined, 400],
  ['GET', '/api/v1/imports/%00', undefined, 404],
  ['POST', '/api/v1/api-keys', { name: 'a\0b', role: 'member', days: 1 }, 422],
])('a NUL is refused: %s %s', async (method, path, body, status) => {
  const response = await api.ask(method, path, admin, { body });
  expect(response.status).toBe(status);
});

it('a value in a value in a value, without end, is refused', async () => {
  const deep = (levels: number) => `{"name":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  const told = async (levels: number) =>
    (await (await api.ask('POST', '/api/v1/api-keys', admin, { body: deep(levels) })).json()).detail;
  expect(await told(60)).toBe('Correct what is listed and send it again.');
  for (const levels of [70, 30_000])
    expect(await told(levels)).toBe('It goes more than 64 levels deep: make it flatter.');
});

describe('an organization', () => {
  it('is what its admins say', async () => {
    const said = {
      ...{ name: 'Northwind', timeZone: 'Europe/Berlin', language: 'de' },
      ...{ namesForMembers: true, personalNotices: false, guestTenants: [] },
    };
    const saved = await api.ask('PUT', '/api/v1/organization', admin, { body: said });
    expect([saved.status, await saved.json()]).toEqual([200, said]);
    expect(await (await api.ask('GET', '/api/v1/organization', admin)).json()).toEqual(said);
    expect(await api.ledger.scope(OTHER_TENANT).organization()).toMatchObject({ language: 'en' });
    const wrong = { ...said, timeZone: 'Mars/Olympus' };
    const refused = await api.ask('PUT', '/api/v1/organization', admin, { body: wrong });
    expect(await refused.json()).toMatchObject({ code: 'body-invalid', errors: [{ path: 'timeZone' }] });
  });
});
