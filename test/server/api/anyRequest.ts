import { gzipSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';
import { optionsOf } from '../../../server/api/perform.ts';
import type { Route } from '../../../server/api/route.ts';
import { azureMonths } from '../imports/files.ts';
import { fromSchema, WRONG } from './fromSchema.ts';

// Requests as a route wants them, nearly, and as nobody does.

export type Asker = 'admin' | 'member';

export interface Sent {
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly asker: Asker;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const words = fc.oneof(fc.constantFrom('p01', 'northwind', 't1', 'security'), WRONG).map(textOf);

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

const ASKER = fc.constantFrom<Asker>('admin', 'admin', 'member');

export const requestTo = (route: Route): Arbitrary<Sent> =>
  fc
    .record({
      ...{ path: pathOf(route), query: queryOf(route), body: bodyOf(route), headers: HEADERS },
      asker: ASKER,
    })
    .map(({ path, query, ...rest }) => ({ path: `/api/v1${path}?${query}`, ...rest }));

/** What nobody comes upon by chance: values in values without end, a text that is large, and one that becomes it. */
export const HEAVY: readonly { readonly body: string | Buffer; readonly packed?: true }[] = [
  { body: '['.repeat(5_000) },
  { body: `{"name":${'['.repeat(5_000)}${']'.repeat(5_000)}}` },
  { body: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}` },
  { body: `{"name":"${'x'.repeat(2 ** 20)}"}` },
  { body: `[${'{},'.repeat(50_000)}{}]` },
  { body: gzipSync(Buffer.alloc(2 ** 24, ' ')), packed: true },
  { body: gzipSync('{}'), packed: true },
];

export const heavyHeaders = (packed?: true): Record<string, string> => ({
  'Content-Type': 'application/json',
  ...(packed && { 'Content-Encoding': 'gzip' }),
});
