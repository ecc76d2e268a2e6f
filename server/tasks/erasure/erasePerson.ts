import { randomBytes } from 'node:crypto';
import type { PersonErased } from '#contract';
import {
  type Chunk,
  contentOf,
  FACTS_DOCUMENT,
  type PackedContent,
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
 * Erases somebody who holds certifications: name and mail are gone, another id stands in the place of theirs in every
 * version of the facts, and nothing says any more who it was. What was scored is scored the same again. Undefined
 * where nobody has the id. Doing it once more goes on where it was cut short.
 */
export async function erasePerson(
  scope: Scope,
  partnerId: string,
  person: string,
  by: string,
): Promise<PersonErased | undefined> {
  const key = (await scope.loadBlob(KEY)) ?? (await newKey(scope));
  const versions = await scope.everyVersion(partnerId, OF_PEOPLE);
  const ids = await idsOf(scope, partnerId, versions, person);
  if (ids.size === 0) return undefined;
  const hashes = [...ids].map((id) => hashOfValue(key, id));
  await scope.rememberErasure(hashes);
  let facts = 0;
  for (const line of versions) {
    const [chunk] = await scope.readChunks(partnerId, [line]);
    const without = chunk && (await rewritten(chunk, { key, hashes }));
    if (!without) continue;
    const { source, period, version } = line;
    await scope.rewriteFacts({ partnerId, source, period, version }, without);
    facts++;
  }
  const instead = new Map([...ids].map((id) => [id, pseudonym(hashOfValue(key, id), id.includes('@'))]));
  const source = 'TrainingCompletions';
  const { links, errorRows } = await scope.erasePerson({ by, instead, hashes, source, facts });
  return { facts, links, errorRows };
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

/**
 * All ids of a person: what an admin has merged into one, and a mail that stands in the place of an id where nobody
 * else has it.
 */
async function idsOf(
  scope: Scope,
  partnerId: string,
  versions: readonly Parameters<Scope['readChunks']>[1][number][],
  person: string,
): Promise<Set<string>> {
  const mails = new Map<string, Set<string>>();
  const known = new Set<string>();
  for (const line of versions) {
    const [chunk] = await scope.readChunks(partnerId, [line]);
    if (!chunk || chunk.pieces.length === 0) continue;
    const { people = [], certifications = [] } = (await contentOf(chunk)) as Named;
    for (const { person: id } of certifications) known.add(id);
    for (const { id, email = '' } of people) {
      known.add(id);
      const mail = email.trim().toLowerCase();
      if (mail !== '') mails.set(mail, (mails.get(mail) ?? new Set()).add(id));
    }
  }
  const ids = new Set<string>([person]);
  for (const { person: one, into } of await scope.personMerges(partnerId)) {
    if (one === person || into === person) ids.add(one).add(into);
  }
  for (const [mail, holders] of mails) {
    const own = [...holders].filter((id) => !id.includes('@'));
    const isTheirs = own.length === 1 && ids.has(own[0] ?? '');
    if (isTheirs || ids.has(mail)) for (const id of [mail, ...(own.length === 1 ? own : [])]) ids.add(id);
  }
  return [...ids].some((id) => known.has(id)) ? ids : new Set();
}

interface Named {
  readonly people?: readonly { readonly id: string; readonly email?: string }[];
  readonly certifications?: readonly { readonly person: string }[];
}
