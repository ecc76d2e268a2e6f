import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

/** Values that a schema lets through, mostly, and now and then something else in the place of a part. */
export function fromSchema(schema: z.ZodType): Arbitrary<unknown> {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return anyValue(root, root, 0);
}

/** Deeper than any body is; what goes on for ever ends here. */
const DEEPEST = 8;

function anyValue(schema: Json, root: Json, depth: number): Arbitrary<unknown> {
  const right = rightValue(schema, root, depth);
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: WRONG });
}

/** What people and programs send by mistake, or on purpose. */
export const WRONG: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    null,
    '',
    ' ',
    '\u0000',
    '__proto__',
    '../../etc/passwd',
    "' or 1=1 --",
    '=1+1',
    '💥',
    -0,
    1e308,
  ),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, -1, 1.5, true, [], {}, [[]], 'x'.repeat(70_000)),
);

function rightValue(schema: Json, root: Json, depth: number): Arbitrary<unknown> {
  if (depth > DEEPEST) return fc.constant(null);
  if (typeof schema.$ref === 'string') return anyValue(resolved(schema.$ref, root), root, depth + 1);
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (Array.isArray(choices)) return fc.oneof(...choices.map((one: Json) => anyValue(one, root, depth + 1)));
  const make = typeof schema.type === 'string' ? MAKERS[schema.type] : undefined;
  return make ? make(schema, root, depth) : WRONG;
}

const resolved = (ref: string, root: Json): Json =>
  ref === '#' ? root : ((root.$defs as Record<string, Json>)[ref.replace('#/$defs/', '')] ?? {});

/** Ids and days that are there, so that more than the first check is reached. */
const KNOWN = [
  'p01',
  'northwind',
  't1',
  'security',
  '2026-10-31',
  '2026-10',
  'security-2026-07',
  'smb',
  'a b',
];

type Maker = (schema: Json, root: Json, depth: number) => Arbitrary<unknown>;

const MAKERS: Readonly<Record<string, Maker>> = {
  string: ({ maxLength = 40 }) =>
    fc.oneof(
      fc.constantFrom(...KNOWN),
      fc.string({ maxLength: Math.min(Number(maxLength), 200) }),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    ),
  integer: ({ minimum = -5, maximum = 5_000 }) => fc.integer({ min: safe(minimum), max: safe(maximum) }),
  number: () => fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.double({ noNaN: true })),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: ({ items = {} }, root, depth) =>
    fc.array(anyValue(items as Json, root, depth + 1), { maxLength: 4 }),
  object({ properties = {}, required = [] }, root, depth) {
    const parts = Object.entries(properties as Record<string, Json>).map(
      ([name, part]) => [name, anyValue(part, root, depth + 1)] as const,
    );
    const requiredKeys = required as string[];
    return fc.oneof(
      { weight: 8, arbitrary: fc.record(Object.fromEntries(parts), { requiredKeys }) },
      { weight: 1, arbitrary: fc.record(Object.fromEntries(parts), { requiredKeys: [] }) },
    );
  },
};

const safe = (bound: unknown): number => Math.max(-2_000_000, Math.min(2_000_000, Number(bound)));
