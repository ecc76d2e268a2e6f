import type { FactsDocument } from '#scoring';
import { certificationCode } from '../values/trainingTitle.ts';
import { type FactsChunk, snapshots } from './chunk.ts';

type Person = NonNullable<FactsDocument['people']>[number];
type Award = NonNullable<FactsDocument['certifications']>[number];

/** People who look like one and have each an own id: somebody must say whether they are. */
export interface MergeCandidate {
  readonly because: 'same-mail' | 'same-name';
  readonly people: readonly string[];
}

export interface People {
  readonly people: Person[];
  readonly certifications: Award[];
  readonly mergeCandidates: MergeCandidate[];
}

/** `samePeople`: ids that somebody has said to be another's, by the id that stands. */
export function peopleOf(chunks: readonly FactsChunk[], samePeople: ReadonlyMap<string, string>): People {
  const sources = snapshots(chunks).map(({ facts }) => facts);
  const all = sources.map((facts) => withEverybody(facts.people ?? [], facts.certifications ?? []));
  const joined = joinedByMail(all);
  const idOf = (id: string): string => {
    const own = samePeople.get(id) ?? joined.get(id) ?? id;
    return samePeople.get(own) ?? own;
  };
  const people = new Map<string, Person>();
  for (const person of all.flat()) {
    const id = idOf(person.id);
    const known = people.get(id);
    const name = known?.name ?? person.name;
    const email = known?.email ?? person.email;
    people.set(id, {
      id,
      ...(name === undefined ? {} : { name }),
      ...(email === undefined ? {} : { email }),
    });
  }
  const awards = new Map<string, Award>();
  for (const award of sources.flatMap((facts) => facts.certifications ?? [])) {
    const code = certificationCode(award.certification) ?? award.certification;
    const own = { ...award, person: idOf(award.person), certification: code };
    awards.set([own.person, code, own.earned, own.expires].join('\n'), own);
  }
  return {
    people: [...people.values()],
    certifications: [...awards.values()],
    mergeCandidates: candidatesAmong([...people.values()]),
  };
}

/** People need not be listed to have certificates. */
function withEverybody(people: readonly Person[], awards: readonly Award[]): Person[] {
  const listed = new Set(people.map(({ id }) => id));
  const others = new Set(awards.map(({ person }) => person).filter((id) => !listed.has(id)));
  return [...people, ...[...others].map((id) => ({ id, ...(id.includes('@') ? { email: id } : {}) }))];
}

/**
 * Across sources a person is the same by their id, else by their corporate mail, as long as no source has two people
 * with that mail. A person whose only key is the mail joins the one who has an id.
 */
function joinedByMail(sources: readonly (readonly Person[])[]): Map<string, string> {
  const joined = new Map<string, string>();
  const everybody = sources.flat();
  for (const ids of groups(everybody, mailOf)) {
    const own = ids.filter((id) => !id.includes('@'));
    const unclear = sources.some((people) => {
      const here = people.filter((person) => own.includes(person.id));
      return new Set(here.map(({ id }) => id)).size > 1;
    });
    const [first] = own.length > 0 ? own : ids;
    if (unclear || first === undefined) continue;
    for (const id of ids) if (id !== first) joined.set(id, first);
  }
  return joined;
}

function candidatesAmong(people: readonly Person[]): MergeCandidate[] {
  const byMail = groups(people, mailOf).map((ids) => ({ because: 'same-mail', people: ids }) as const);
  const said = new Set(byMail.map(({ people: ids }) => ids.join('\n')));
  const byName = groups(people, ({ name }) => plain(name)).map(
    (ids) => ({ because: 'same-name', people: ids }) as const,
  );
  return [...byMail, ...byName.filter(({ people: ids }) => !said.has(ids.join('\n')))];
}

/** The ids of people who have the same key and are more than one. */
function groups(people: readonly Person[], keyOf: (person: Person) => string): string[][] {
  const found = new Map<string, Set<string>>();
  for (const person of people) {
    const key = keyOf(person);
    if (key !== '') found.set(key, (found.get(key) ?? new Set()).add(person.id));
  }
  return [...found.values()].filter((ids) => ids.size > 1).map((ids) => [...ids]);
}

const plain = (text = ''): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
const mailOf = ({ email }: Person): string => plain(email);
