import type { z } from 'zod';

/** One thing wrong with what was sent: where, what stood there, and what was expected. */
export interface Problem {
  /** As one would write it in JavaScript: `azure[3].acr`; empty for the whole document. */
  readonly path: string;
  readonly value?: unknown;
  readonly expected: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: Problem[] };

/** What a schema makes of an input: the value, or every problem with its path. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input, { error: expectation });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, input, [])) };
}

type Path = readonly PropertyKey[];

function problemsOf(issue: z.core.$ZodIssue, input: unknown, above: Path): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem([...path, key], input, 'no such key here'));
  }
  if (issue.code === 'invalid_union') {
    const [closest] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
    if (closest && depth(closest) > 0) return closest.flatMap((inner) => problemsOf(inner, input, path));
    const expected = issue.errors.map(([first]) => first?.message ?? '').join(', or ');
    return [problem(path, input, expected)];
  }
  return [problem(path, input, issue.message)];
}

/** An alternative whose problem lies deeper, or is about a key, is the one that was meant. */
const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));

/** What was expected, where the schema itself does not say it. */
function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return ARTICLES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum} of them`;
    default:
      return undefined;
  }
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
};

function problem(path: Path, input: unknown, expected: string): Problem {
  const value = path.reduce<unknown>((at, key) => (isObject(at) ? at[key as string] : undefined), input);
  return { path: written(path), ...(value === undefined ? {} : { value: shortened(value) }), expected };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const written = (path: Path): string =>
  path
    .map((key) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^[\w$]+$/.test(String(key))
          ? `.${String(key)}`
          : `[${JSON.stringify(key)}]`,
    )
    .join('')
    .replace(/^\./, '');

/** Enough of a value to recognise it. */
const shortened = (value: unknown): unknown => {
  if (isObject(value)) return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  return typeof value === 'string' && value.length > 80 ? `${value.slice(0, 80)}…` : value;
};

/** A problem in one line. */
export function problemLine({ path, value, expected }: Problem): string {
  const found = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
  const where = path === '' ? 'the document' : path;
  return expected === 'no such key here'
    ? `${where}: ${expected}`
    : `${where} ${found}; expected ${expected}`;
}
