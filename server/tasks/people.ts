import type { DuplicatePeople } from '#contract';
import { type FactsDocument, isMonth } from '#scoring';
import type { Scope } from '../ledger/index.ts';
import { dayIn } from './localTime.ts';
import { scoringOrder, standingFacts } from './partnerFacts.ts';
import { assembledFacts, type ScoringOrder } from './scoreFacts.ts';

export type MergeDecision = 'done' | 'unknown-person' | 'same-person' | 'not-merged';

/** Entries that look like one person and are not merged, and those that somebody has merged. */
export async function duplicatePeople(scope: Scope, partnerId: string, now: Date): Promise<DuplicatePeople> {
  const order = await peopleOrder(scope, partnerId, now);
  if (!order) return { candidates: [], merged: [] };
  const { document, mergeCandidates } = await assembledFacts(order);
  const told = entriesIn(document);
  // An entry that counts as another one has its name only where nothing is merged.
  const apart = order.merges.length > 0 ? entriesIn(await factsApart(order)) : told;
  return {
    candidates: mergeCandidates.map(({ because, people: ids }) => ({ because, people: ids.map(told) })),
    merged: order.merges.map(({ person, into, by, at }) => ({
      person: apart(person),
      into: apart(into),
      by,
      at,
    })),
  };
}

const factsApart = async (order: ScoringOrder): Promise<FactsDocument> =>
  (await assembledFacts({ ...order, merges: [] })).document;

type Entry = DuplicatePeople['candidates'][number]['people'][number];

/** What a document says of an entry, by its id. */
function entriesIn({ people = [] }: FactsDocument): (id: string) => Entry {
  const known = new Map(people.map((person) => [person.id, person]));
  return (id) => {
    const { name, email } = known.get(id) ?? {};
    return { id, ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
  };
}

/** By an admin's word two entries are one person. */
export async function mergePeople(
  scope: Scope,
  partnerId: string,
  { person, into }: { readonly person: string; readonly into: string },
  by: string,
  now: Date,
): Promise<MergeDecision> {
  if (person === into) return 'same-person';
  const order = await peopleOrder(scope, partnerId, now);
  const people = new Set(order && (await assembledFacts(order)).document.people?.map(({ id }) => id));
  if (!people.has(person) || !people.has(into)) return 'unknown-person';
  await scope.mergePerson(partnerId, { person, into, by });
  return 'done';
}

export async function separatePeople(
  scope: Scope,
  partnerId: string,
  person: string,
  by: string,
): Promise<MergeDecision> {
  return (await scope.separatePerson(partnerId, person, by)) ? 'done' : 'not-merged';
}

async function peopleOrder(scope: Scope, partnerId: string, now: Date): Promise<ScoringOrder | undefined> {
  const partner = (await scope.partners()).find((known) => known.partnerId === partnerId);
  const facts = partner && (await standingFacts(scope, partnerId));
  if (!facts) return undefined;
  const today = dayIn((await scope.organization())?.timeZone ?? 'UTC', now);
  // People stand in snapshots only; months, which may be large, have nothing to say of them.
  const lines = facts.lines.filter(({ period }) => !isMonth(period));
  return scoringOrder(scope, partner, { ...facts, lines }, { on: undefined, today });
}
