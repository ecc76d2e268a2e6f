import { randomBytes } from 'node:crypto';
import type { PersonErased } from '#contract';
import {
  type Chunk,
  type ChunkLine,
  contentOf,
  FACTS_DOCUMENT,
  type PackedContent,
  type PersonMerge,
  packDocument,
  packRows,
  type Scope,
} from '../../ledger/index.ts';
import { type Erased, hashOfValue, Pseudonyms, pseudonym } from './pseudonyms.ts';

/** The sources that name people. */
const OF_PEOPLE = ['TrainingCompletions', FACTS_DOCUMENT];
const KEY = 'erasure-key';

/** What new files are kept without: who was erased stays erased. */
export async function erasedIn(scope: Scope): Promise<Erased> {
  const key = await scope.loadBlob(KEY);
  return key === undefined ? { key: '', hashes: [] } : { key, hashes: await scope.erasedHashes() };
}

/**
 * Erases somebody who holds certifications, at every partner of the organization: name and mail are gone, another id
 * stands in the place of theirs in every version of the facts, and nothing says any more who it was. What was scored is
 * scored the same again. Undefined where nobody has the id. Doing it once more goes on where it was cut short.
 */
export async function erasePerson(
  scope: Scope,
  person: string,
  by: string,
): Promise<PersonErased | undefined> {
  const key = (await scope.loadBlob(KEY)) ?? (await newKey(scope));
  const known: PeopleAt[] = [];
  for (const { partnerId } of await scope.partners()) known.push(await peopleAt(scope, partnerId));
  const ids = idsOf(person, known);
  if (ids.size === 0) return undefined;
  const hashes = [...ids].map((id) => hashOfValue(key, id));
  await scope.rememberErasure(hashes);
  const partners: PersonErased['partners'] = [];
  for (const { partnerId, versions } of known) {
    const facts = await eraseFacts(scope, partnerId, versions, { key, hashes });
    if (facts > 0) partners.push({ partner: partnerId, facts });
  }
  const facts = partners.reduce((sum, one) => sum + one.facts, 0);
  const instead = new Map([...ids].map((id) => [id, pseudonym(hashOfValue(key, id), id.includes('@'))]));
  const rest = await scope.erasePerson({ by, instead, hashes, sources: OF_PEOPLE, facts });
  return { facts, partners, ...rest, imports: [...rest.imports] };
}

/** How many versions of a partner's facts named them. */
async function eraseFacts(
  scope: Scope,
  partnerId: string,
  versions: readonly ChunkLine[],
  erased: Erased,
): Promise<number> {
  let facts = 0;
  for (const line of versions) {
    const [chunk] = await scope.readChunks(partnerId, [line]);
    const without = chunk && (await rewritten(chunk, erased));
    if (!without) continue;
    const { source, period, version } = line;
    await scope.rewriteFacts({ partnerId, source, period, version }, without);
    facts++;
  }
  return facts;
}

async function newKey(scope: Scope): Promise<string> {
  const key = randomBytes(32).toString('base64');
  await scope.saveBlob(KEY, key);
  return key;
}

/** The same content without them; undefined when they are not in it, or it was removed. */
async function rewritten(chunk: Chunk, erased: Erased): Promise<PackedContent | undefined> {
  if (chunk.pieces.length === 0) return undefined;
  const content = (await contentOf(chunk)) as Record<string, object[]>;
  const pseudonyms = new Pseudonyms(erased);
  const without = pseudonyms.in(content);
  if (pseudonyms.found === 0) return undefined;
  return chunk.source === FACTS_DOCUMENT ? packDocument(without) : packRows(without);
}

/** Everybody whom any version of a partner's facts has ever named. */
interface PeopleAt {
  readonly partnerId: string;
  readonly versions: readonly ChunkLine[];
  readonly merges: readonly PersonMerge[];
  readonly ids: ReadonlySet<string>;
  /** Who has a mail. */
  readonly mails: ReadonlyMap<string, ReadonlySet<string>>;
}

async function peopleAt(scope: Scope, partnerId: string): Promise<PeopleAt> {
  const versions = await scope.everyVersion(partnerId, OF_PEOPLE);
  const mails = new Map<string, Set<string>>();
  const ids = new Set<string>();
  for (const line of versions) {
    const [chunk] = await scope.readChunks(partnerId, [line]);
    if (!chunk || chunk.pieces.length === 0) continue;
    const { people = [], certifications = [] } = (await contentOf(chunk)) as Named;
    for (const { person: id } of certifications) ids.add(id);
    for (const { id, email = '' } of people) {
      ids.add(id);
      const mail = email.trim().toLowerCase();
      if (mail !== '') mails.set(mail, (mails.get(mail) ?? new Set()).add(id));
    }
  }
  return { partnerId, versions, merges: await scope.personMerges(partnerId), ids, mails };
}

/** All ids of a person at all partners; none where nobody has any of them. */
function idsOf(person: string, known: readonly PeopleAt[]): Set<string> {
  const ids = new Set<string>([person]);
  // What one partner's files tell may be what finds them in another's.
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const at of known) addIdsAt(at, ids);
  }
  return known.some((at) => [...ids].some((id) => at.ids.has(id))) ? ids : new Set();
}

/** What an admin has merged into one, and a mail that stands in the place of an id where nobody else has it. */
function addIdsAt({ merges, mails }: PeopleAt, ids: Set<string>): void {
  for (const { person: one, into } of merges) {
    if (ids.has(one) || ids.has(into)) ids.add(one).add(into);
  }
  for (const [mail, holders] of mails) {
    const own = [...holders].filter((id) => !id.includes('@'));
    const isTheirs = own.length === 1 && ids.has(own[0] ?? '');
    if (isTheirs || ids.has(mail)) for (const id of [mail, ...(own.length === 1 ? own : [])]) ids.add(id);
  }
}

interface Named {
  readonly people?: readonly { readonly id: string; readonly email?: string }[];
  readonly certifications?: readonly { readonly person: string }[];
}
