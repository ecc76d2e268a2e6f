import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { optionsOf } from '../../../server/api/perform.ts';
import type { Route } from '../../../server/api/route.ts';
import { ROUTES } from '../../../server/api/routes.ts';
import { TENANT } from '../identity/issuer.ts';
import { azureMonths } from '../imports/files.ts';
import { fromSchema, WRONG } from './fromSchema.ts';
import { openWholeApi, type WholeApi } from './wholeApi.ts';

// Whatever is sent to whatever address: an answer comes, it is never a 500, and nothing stays behind in memory.

const LONG = process.env.TEST_LENGTH === 'long';
const RUNS = LONG ? 150 : 5;
/** Beyond any answer here, on a busy machine too: what takes longer hangs. */
const PATIENCE_MS = 60_000;

let api: WholeApi;
let admin: string;
let heapBefore: number;

beforeAll(async () => {
  api = await openWholeApi();
  admin = await api.token();
  heapBefore = heap();
}, 120_000);
afterAll(() => api?.close());

setFlagsFromString('--expose-gc');
const gc: () => void = runInNewContext('gc');
function heap(): number {
  gc();
  return process.memoryUsage().heapUsed;
}

interface Sent {
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const words = fc.oneof(fc.constantFrom('p01', 'northwind', 't1', 'security'), WRONG).map(textOf);

/** Names in the address, or none at all. */
function pathOf({ path }: Route): Arbitrary<string> {
  const parts = path
    .split('/')
    .map((part) =>
      part.startsWith(':')
        ? words
            .filter((word) => word !== '')
            .map((word) => encodeURIComponent(word.slice(0, 2_000).toWellFormed()))
        : fc.constant(part),
    );
  return fc.tuple(...parts).map((all) => all.join('/'));
}

function queryOf(route: Route): Arbitrary<string> {
  const options = Object.entries(optionsOf(route).shape).map(([name, schema]) =>
    fc.oneof({ weight: 6, arbitrary: fromSchema(schema as z.ZodType) }, { weight: 1, arbitrary: WRONG }).map(
      (value) =>
        [
          name,
          textOf(value ?? '')
            .slice(0, 2_000)
            .toWellFormed(),
        ] as const,
    ),
  );
  const extra = fc.tuple(
    fc.string({ maxLength: 10 }),
    words.map((word) => word.slice(0, 500).toWellFormed()),
  );
  return fc
    .tuple(
      fc.tuple(...options.map((option) => fc.option(option, { freq: 8 }))),
      fc.option(extra, { freq: 1 }),
    )
    .map(([given, more]) => {
      const pairs = [...given, more].filter((pair) => pair !== null && pair !== undefined);
      return new URLSearchParams(pairs.map(([name, value]) => [name.toWellFormed(), value])).toString();
    });
}

const FILES = fc.oneof(
  fc.constant(azureMonths(['2026-10'], 2)),
  fc.string({ unit: 'binary', maxLength: 2_000 }),
  fc.constantFrom('Month,', 'PK\u0003\u0004', '{"partner":', '\uFEFF\n\n\n', 'a,b\n"unended'),
);

function bodyOf({ body }: Route): Arbitrary<unknown> {
  if (!body) return fc.option(WRONG.map(textOf), { freq: 1 }).map((value) => value ?? undefined);
  if (body.kind === 'file') return FILES;
  const broken = fc.constantFrom('{', '{"a":1,}', '[', '"', 'null', '1e999', '{"__proto__":{"a":1}}', '');
  return fc.oneof({ weight: 8, arbitrary: fromSchema(body.schema) }, { weight: 1, arbitrary: broken });
}

const HEADERS: Arbitrary<Record<string, string>> = fc.record(
  {
    'Content-Type': fc.constantFrom(
      'application/json',
      'application/json',
      'text/csv',
      'multipart/form-data',
      'x/y; q',
    ),
    'Idempotency-Key': fc.constantFrom('a', 'k'.repeat(201), 'with space', '"'),
    'If-None-Match': fc.constantFrom('*', 'W/"x"', '"'),
    'Accept-Encoding': fc.constantFrom('gzip', 'identity;q=0', '*;q=0'),
    'Content-Encoding': fc.constantFrom('gzip', 'br', 'zip'),
  },
  { requiredKeys: ['Content-Type'] },
);

const requestTo = (route: Route): Arbitrary<Sent> =>
  fc
    .record({ path: pathOf(route), query: queryOf(route), body: bodyOf(route), headers: HEADERS })
    .map(({ path, query, body, headers }) => ({ path: `/api/v1${path}?${query}`, body, headers }));

/** What the server has written about it. */
const unexpectedIn = (answer: string): string =>
  `${answer.slice(0, 200)}\n${api.logged.findLast((line) => line.includes('"msg":"unexpected"'))?.slice(0, 900)}`;

async function send(method: string, { path, body, headers }: Sent): Promise<void> {
  const allowsBody = method !== 'GET';
  const answer = await fetch(`${api.origin}${path}`, {
    method,
    headers: { Authorization: `Bearer ${admin}`, ...headers },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(allowsBody && body !== undefined && { body: textOf(body) }),
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
