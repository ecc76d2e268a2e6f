import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiKeyMade, ImportAnswer } from '#contract';
import { ROUTES } from '../../../server/api/routes.ts';
import { sampleFacts } from '../../../server/sample/index.ts';
import { DOCUMENT } from '../ledger/samples.ts';
import { mismatches, resolved, type Schema } from './jsonSchema.ts';
import { OURS, openWholeApi, type WholeApi } from './wholeApi.ts';

// What is told of the API at /api/openapi.json, and whether every route of the running server answers so.

interface Operation {
  readonly operationId: string;
  readonly 'x-role': string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, Schema>>;
}
interface Description extends Schema {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let api: WholeApi;
let described: Description;
let token: string;
const answered = new Set<string>();

beforeAll(async () => {
  api = await openWholeApi(sampleFacts(new Date().toISOString().slice(0, 10)));
  token = await api.token();
  described = await (await api.ask('GET', '/api/openapi.json')).json();
});
afterAll(() => api?.close());

const operations = () =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
  );

describe('the description', () => {
  it('is OpenAPI 3.1 of this version, at this address', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(described).toMatchObject({ openapi: '3.1.0', info: { title: 'Seventy', version } });
    expect(described.servers).toEqual([{ url: `${api.origin}/api/v1` }]);
  });

  it('has every route of the table, each under a name of its own', () => {
    const names = ROUTES.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(
      operations()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(names.toSorted());
    expect(new Set(operations().map(({ operation }) => operation.operationId)).size).toBe(ROUTES.length);
  });

  it('names nothing that is not there', () => {
    const refs = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of new Set(refs)) expect(resolved(ref, described)).toBeTypeOf('object');
    for (const { path, operation } of operations()) {
      const named = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`);
      expect(path.match(/\{\w+\}/g) ?? []).toEqual(named);
    }
  });

  it('says of every route who may ask, and how it refuses', () => {
    for (const { name, operation } of operations()) {
      expect([name, operation['x-role']]).toEqual([
        name,
        expect.stringMatching(/^(open|member|analyst|admin)$/),
      ]);
      expect(Object.keys(operation.responses)).toContain('500');
      if (operation['x-role'] !== 'open') expect(Object.keys(operation.responses)).toContain('401');
    }
  });
});

/** Asks a route, and compares what comes with what is promised of it. */
async function asks<T>(
  route: string,
  named: Record<string, string> = {},
  { body, query = {} }: { readonly body?: unknown; readonly query?: Record<string, string> } = {},
): Promise<{ readonly status: number; readonly content: T }> {
  const [method = '', path = ''] = route.split(' ');
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name) => encodeURIComponent(named[name] ?? name));
  const options = new URLSearchParams(query).toString();
  const response = await api.ask(method.toUpperCase(), `/api/v1${address}?${options}`, token, { body });
  const text = await response.text();
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
  const promised = described.paths[path]?.[method]?.responses[response.status];
  if (!promised) throw new Error(`${route} answers ${response.status}, which is not promised: ${text}`);
  const whole = typeof promised.$ref === 'string' ? resolved(promised.$ref, described) : promised;
  const { schema } = (whole.content as Record<string, { schema?: Schema }>)[type] ?? {};
  const content = type.endsWith('json') ? JSON.parse(text) : text;
  expect(schema ? mismatches(schema, content, described) : [], route).toEqual([]);
  answered.add(`${route} ${response.ok ? 'ok' : 'refused'}`);
  return { status: response.status, content };
}

const asksSecurity = (route: string, named: Record<string, string> = {}) =>
  asks(route, named, { query: { designation: 'security' } });

/** Sends a file and waits until it was read. */
async function sent(text: string, query: Record<string, string>): Promise<ImportAnswer> {
  const { content } = await asks<ImportAnswer>('post /imports', {}, { body: text, query });
  for (;;) {
    const read = await asks<ImportAnswer>('get /imports/{id}', { id: content.id });
    if (read.content.state !== 'reading') return read.content;
    await pause(50);
  }
}

describe('every route answers what is promised of it', () => {
  it('about who asks, the organization and its partners', async () => {
    for (const route of ['get /sign-in', 'get /me', 'get /partner', 'get /partners']) await asks(route);
    const { content } = await asks('get /organization');
    await asks('put /organization', {}, { body: content });
    await asks('put /organization', {}, { body: { timeZone: 'Mars/Olympus' } });
    const seenBy = { analysts: true, people: ['0b1ec700-0000-4000-8000-000000000001'] };
    await asks('put /partners/{partner}/access', { partner: OURS }, { body: { seenBy } });
    await asks('get /partners');
  });

  it('about keys of programs', async () => {
    const body = { name: 'Nightly export', role: 'member', partners: [OURS], days: 30 };
    const { content } = await asks<ApiKeyMade>('post /api-keys', {}, { body });
    expect((await api.ask('GET', '/api/v1/me', content.key)).status).toBe(200);
    await asks('get /api-keys');
    await asks('delete /api-keys/{id}', { id: content.made.id });
    expect((await api.ask('GET', '/api/v1/me', content.key)).status).toBe(401);
  });

  it('about scores and pages', async () => {
    await asks(
      'post /score',
      {},
      { body: { partner: { id: 'x' }, asOf: '2026-10-31' }, query: { explain: 'true' } },
    );
    await asks('post /score', {}, { body: [DOCUMENT] });
    await asks('get /scorecard');
    await asks('get /scorecard', {}, { query: { edition: 'security-2022-10' } });
    const pages = ['/customers', '/skilling', '/trend', '/editions'].map((page) => `get ${page}`);
    for (const page of pages) await asksSecurity(page);
    const { content } = await asks<{ customers: { tenant: string }[] }>(
      'get /customers',
      {},
      { query: { designation: 'modern-work' } },
    );
    await asksSecurity('get /customers/{tenant}', { tenant: content.customers[0]?.tenant ?? '' });
    await asksSecurity('get /customers/{tenant}', { tenant: 'nobody' });
    await asks('get /customers', {}, { query: { designation: 'security', limit: '3' } });
  });

  it('to a member, in another shape', async () => {
    const admin = token;
    token = await api.token([]);
    for (const page of ['get /scorecard', 'get /skilling', 'get /customers', 'get /editions']) {
      await asks(page, {}, page.endsWith('card') ? {} : { query: { designation: 'security' } });
    }
    token = admin;
  });

  it('about files and what becomes of them', async () => {
    await asks('get /board');
    const facts = (day: string, id: string) =>
      JSON.stringify({ partner: { id }, asOf: day, customers: [{ tenant: 't1' }] });
    const read = await sent(facts('2026-01-31', OURS), { name: 'a.json' });
    expect(read.state).toBe('staged');
    for (const word of ['accept', 'undo', 'cancel']) {
      const body = word === 'accept' ? { shrunk: true, goodRowsOnly: true } : {};
      await asks(`post /imports/{id}/${word}`, { id: read.id }, { body });
    }
    const held = await sent('PartnerId,Month\n4711,2026-01\n', { name: 'b.csv' });
    await asks('post /imports/{id}/assign', { id: held.id }, { body: { partner: OURS } });
    const second = await sent(facts('2026-02-28', OURS), { name: 'c.json' });
    await asks('post /imports/{id}/cancel', { id: second.id }, { body: {} });
    await asks('get /imports');
    await asks('get /imports/{id}/errors.csv', { id: read.id });
    await asks('get /imports/{id}', { id: 'nobody' });
  });

  it('about the feed, which is not set up here', async () => {
    await asks('get /feed');
    for (const route of ['post /feed/consent', 'delete /feed/consent', 'post /feed/pull']) await asks(route);
    await asks('post /feed/consent/end', {}, { body: { state: 'x' } });
  });

  it('about people', async () => {
    await asks('get /people/merges');
    await asks('post /people/merges', {}, { body: { person: 'p01', into: 'p02' } });
    await asks('delete /people/merges/{person}', { person: 'p01' });
    const { content } = await asks<{ open: { person: string }[] }>('get /people/link');
    await asks('put /people/link', {}, { body: { person: content.open[0]?.person } });
    const links = await asks<{ links: { account: string; person: string }[] }>('get /people/links');
    await asks(
      'post /people/links',
      {},
      { body: { decision: 'confirm', ...placeOf(links.content.links[0]) } },
    );
    await asks('delete /people/link');
  });

  it('about who did what, and what is kept no longer', async () => {
    await asks('get /audit');
    await asks('get /audit.csv');
    await asks('put /retention', {}, { body: { uncountedDays: 60 } });
    await asks('get /retention');
    await asks('post /people/erasures', {}, { body: { person: 'p03' } });
  });

  it('about what is told', async () => {
    const { content } = await asks<{ settings: object }>('get /notifications');
    await asks('put /notifications', {}, { body: content.settings });
    await asks('put /notifications/workflow', {}, { body: { address: 'https://evil.example/' } });
    await asks('delete /notifications/workflow');
    await asks('get /notifications/samples');
    await asks('post /notifications/test');
    await asks('get /notifications/log');
    await asks('put /enrolments/{designation}', { designation: 'security' }, { body: { enrolled: false } });
    await asks('get /enrolments');
  });

  it('about sharing, which is not set up here', async () => {
    await asks('get /share/teams');
    await asks('get /share/teams/{id}/channels', { id: 'x' });
    await asksSecurity('get /share/card');
    await asks('post /share', {}, { body: { designation: 'security', teamId: 't', channelId: 'c' } });
    await asks('get /share/consent');
  });

  it('and none was left out', () => {
    const elsewhere = /^\w+ \/(feed|share)\b|workflow$|errors\.csv$|assign$/;
    const missing = operations()
      .map(({ name }) => name)
      .filter((name) => !answered.has(`${name} ok`))
      .filter((name) => !(elsewhere.test(name) && answered.has(`${name} refused`)));
    expect(missing).toEqual([]);
  });
});

const placeOf = (link: { account: string; person: string } | undefined) => ({
  account: link?.account,
  person: link?.person,
});
