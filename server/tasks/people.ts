import type { DuplicatePeople } from '#contract';
import { isMonth } from '#scoring';
import type { Scope } from '../ledger/index.ts';
import { dayIn } from './localTime.ts';
import { scoringOrder, standingFacts } from './partnerFacts.ts';
import { assembledFacts } from './scoreFacts.ts';

export type MergeDecision = 'done' | 'unknown-person' | 'same-person' | 'not-merged';

/** Entries that look like one person and are not merged, and those that somebody has merged. */
export async function duplicatePeople(scope: Scope, partnerId: string, now: Date): Promise<DuplicatePeople> {
  const found = await assembled(scope, partnerId, now);
  if (!found) return { candidates: [], merged: [] };
  const people = new Map(found.document.people?.map((person) => [person.id, person]));
  const told = (id: string) => {
    const { name, email } = people.get(id) ?? {};
    return { id, ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
  };
  return {
    candidates: found.mergeCandidates.map(({ because, people: ids }) => ({ because, people: ids.map(told) })),
    merged: await scope.personMerges(partnerId),
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
  const found = await assembled(scope, partnerId, now);
  const people = new Set(found?.document.people?.map(({ id }) => id));
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

async function assembled(scope: Scope, partnerId: string, now: Date) {
  const partner = (await scope.partners()).find((known) => known.partnerId === partnerId);
  const facts = partner && (await standingFacts(scope, partnerId));
  if (!facts) return undefined;
  const today = dayIn((await scope.organization())?.timeZone ?? 'UTC', now);
  // People stand in snapshots only; months, which may be large, have nothing to say of them.
  const lines = facts.lines.filter(({ period }) => !isMonth(period));
  return assembledFacts(await scoringOrder(scope, partner, { ...facts, lines }, { on: undefined, today }));
}
