import type { AskedPage } from '#contract';
import { type Refusal, refusal } from './route.ts';

/** So many are answered where it is not said how many. */
const USUAL = 100;

export const limitOf = ({ limit }: AskedPage): number => (limit === undefined ? USUAL : Number(limit));

/** A page out of one item more than it holds: what it shows, and where the next one begins. */
export function pageOf<T>(
  found: readonly T[],
  limit: number,
  placeOf: (last: T) => readonly (string | number)[],
): { readonly shown: readonly T[]; readonly next: string | null } {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const more = found.length > limit && last !== undefined;
  return { shown, next: more ? Buffer.from(JSON.stringify(placeOf(last))).toString('base64url') : null };
}

/** Where the page before has ended; nothing for the first one. */
export function placeIn(
  { after }: AskedPage,
  parts: number,
): readonly string[] | undefined | Refusal<'query-invalid'> {
  if (after === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(place) && place.length === parts && place.every((part) => typeof part === 'string'))
      return place;
  } catch {
    // What is not of our making is told below.
  }
  return refusal('query-invalid', 'Ask for the first page, and then for what "next" says.', [
    { path: 'after', value: after.slice(0, 80), expected: 'the value of "next" in the page before' },
  ]);
}
