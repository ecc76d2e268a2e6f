import type { AskedPage } from '#contract';
import { readJson } from '../jsonText.ts';
import { type Refusal, refusal } from './route.ts';

/** So many are answered where it is not said how many. */
const USUAL = 100;

export const limitOf = ({ limit }: AskedPage): number => (limit === undefined ? USUAL : Number(limit));

/** A page out of one item more than it holds: what it shows, and where the next one begins. */
export function pageOf<T>(
  found: readonly T[],
  limit: number,
  endOf: (last: T) => readonly (string | number)[],
): { readonly shown: readonly T[]; readonly next: string | null } {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const more = found.length > limit && last !== undefined;
  return { shown, next: more ? Buffer.from(JSON.stringify(endOf(last))).toString('base64url') : null };
}

/** What the parts of a place are. */
type Part = 'text' | 'instant';

/** Where the page before has ended; nothing for the first one. */
export function placeIn(
  { after }: AskedPage,
  parts: readonly Part[],
): readonly string[] | undefined | Refusal<'query-invalid'> {
  if (after === undefined) return undefined;
  return (
    placeOf(after, parts) ??
    refusal('query-invalid', 'Ask for the first page, and then for what "next" says.', [
      { path: 'after', value: after.slice(0, 80), expected: 'the value of "next" in the page before' },
    ])
  );
}

function placeOf(text: string, parts: readonly Part[]): readonly string[] | undefined {
  const read = readJson(Buffer.from(text, 'base64url').toString());
  if (!read.ok || !Array.isArray(read.value) || read.value.length !== parts.length) return undefined;
  const place: readonly unknown[] = read.value;
  return place.every((part, i) => isPart(part, parts[i])) ? (place as readonly string[]) : undefined;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Nothing that a database would not take. */
function isPart(part: unknown, kind: Part | undefined): boolean {
  if (typeof part !== 'string' || part.includes('\0')) return false;
  return kind === 'text' || (INSTANT.test(part) && !Number.isNaN(Date.parse(part)));
}
