import type { FactsDocument } from '#scoring';

// The smallest portfolio that still fails: rows taken away as long as the difference stays.

const LISTS = ['certifications', 'customers', 'claims', 'azure', 'licenses', 'revenue', 'usage'] as const;

function without(facts: FactsDocument, fails: (facts: FactsDocument) => boolean): FactsDocument | undefined {
  for (const list of LISTS) {
    const rows: readonly unknown[] = facts[list] ?? [];
    for (let size = rows.length; size >= 1; size = Math.floor(size / 2)) {
      for (let from = 0; from < rows.length; from += size) {
        const fewer = { ...facts, [list]: rows.filter((_, index) => index < from || index >= from + size) };
        if (fails(fewer)) {
          return fewer;
        }
      }
    }
  }
  return undefined;
}

export function smallest(facts: FactsDocument, fails: (facts: FactsDocument) => boolean): FactsDocument {
  const fewer = without(facts, fails);
  return fewer === undefined ? facts : smallest(fewer, fails);
}
