import type { FactsDocument } from '#scoring';
import type { PersonMerge } from '../ledger/index.ts';

/** The facts with the entries of one person as one, where an admin has said that they are. */
export function mergedPeople(facts: FactsDocument, merges: readonly PersonMerge[]): FactsDocument {
  if (merges.length === 0) return facts;
  const into = new Map(merges.map((merge) => [merge.person, merge.into]));
  const { people = [], certifications = [] } = facts;
  return {
    ...facts,
    people: people.filter(({ id }) => personIn(into, id) === id),
    certifications: certifications.map((award) => ({ ...award, person: personIn(into, award.person) })),
  };
}

/** Follows from one to the next; two that were each merged into the other stay who they are. */
function personIn(into: ReadonlyMap<string, string>, id: string): string {
  const seen = new Set<string>();
  for (let at = id; ; ) {
    const next = into.get(at);
    if (next === undefined) return at;
    if (seen.has(at)) return id;
    seen.add(at);
    at = next;
  }
}
