import type { PersonMerge } from '../ledger/index.ts';

/** By the word of admins: whose other entry an id is, through every step. */
export function samePeople(merges: readonly PersonMerge[]): Map<string, string> {
  const into = new Map(merges.map((merge) => [merge.person, merge.into]));
  return new Map(merges.map(({ person }) => [person, endOf(into, person)]));
}

/** Follows from one to the next; two that were each merged into the other stay who they are. */
function endOf(into: ReadonlyMap<string, string>, id: string): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = into.get(at); next !== undefined; next = into.get(at)) {
    if (seen.has(at)) return id;
    seen.add(at);
    at = next;
  }
  return at;
}
