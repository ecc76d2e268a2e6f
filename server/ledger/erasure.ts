import { writeDeed } from './audit.ts';
import type { PackedContent } from './content.ts';
import type { InScope, Work } from './engine.ts';
import type { FactsVersion } from './facts.ts';
import type { ChunkLine } from './factsRead.ts';
import { emptyAnswers } from './keptAnswers.ts';
import { removing } from './removing.ts';
import { endImports, removeErrorRows, removePieces } from './retention.ts';

/** Under which hashes values are known that were erased. */
export async function erasedHashes(scope: InScope): Promise<string[]> {
  const rows = await scope.transaction((tables) =>
    tables
      .selectFrom('erased')
      .select('value_hash')
      .where('organization_id', '=', scope.organizationId)
      .execute(),
  );
  return rows.map((row) => row.value_hash);
}

/** Every version there is of some sources, whether it counts or not. */
export async function everyVersion(
  scope: InScope,
  partnerId: string,
  sources: readonly string[],
): Promise<ChunkLine[]> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('facts_versions')
      .select(['source', 'period', 'version', 'encoding', 'content_hash as contentHash', 'bytes'])
      .select(['row_counts as rowCounts', 'incomplete', 'import_id as importId', 'kept_hash as keptHash'])
      .select(['accepted_at as acceptedAt', 'accepted_by as acceptedBy'])
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('source', 'in', sources)
      .orderBy('period')
      .orderBy('version')
      .execute(),
  );
}

/** Keeps other content of a version than what came: it is known by the old hash, and checked by the new one. */
export async function rewriteFacts(
  scope: InScope,
  { partnerId, source, period, version }: Required<FactsVersion>,
  content: PackedContent,
): Promise<void> {
  await scope.transaction(async (tables) => {
    await removing(tables, 'erasure');
    const key = { organization_id: scope.organizationId, partner_id: partnerId, source, period, version };
    await removePieces(tables, key);
    for (const [piece, bytes] of content.pieces.entries()) {
      await tables
        .insertInto('facts_pieces')
        .values({ ...key, piece, content: bytes })
        .execute();
    }
    await tables
      .updateTable('facts_versions')
      .set({ kept_hash: content.contentHash, erased_at: scope.now() })
      .where((row) => row.and(key))
      .execute();
  });
}

export interface Erasure {
  readonly by: string;
  /** The ids that the person has in the facts, each with what stands in its place from now on. */
  readonly instead: ReadonlyMap<string, string>;
  readonly hashes: readonly string[];
  /** The sources whose files name people. */
  readonly sources: readonly string[];
  readonly facts: number;
}

export interface PersonErasure {
  readonly links: number;
  readonly notices: number;
  readonly errorRows: number;
  /** The imports that it has ended, for their files may name the person. */
  readonly imports: readonly string[];
}

/** Erases a person from everything beside the facts, and writes down that it was done. */
export async function erasePerson(scope: InScope, erasure: Erasure): Promise<PersonErasure> {
  const { by, facts, sources } = erasure;
  return scope.transaction(async (tables) => {
    await removing(tables, 'erasure');
    await rememberErased(scope, tables, erasure.hashes);
    await renameMerges(scope, tables, erasure.instead);
    const removed = await removeLinks(scope, tables, [...erasure.instead.keys()]);
    // Nobody has said whose they are: they are as they came, and may name anybody.
    const imports = await endImports(scope, tables, by, { states: ['held'], sources });
    const errorRows = await removeErrorRows(scope, tables, { sources });
    await emptyAnswers(scope, tables);
    const done = { ...removed, errorRows };
    await writeDeed(scope, tables, { by, deed: 'person-erased', details: { facts, ...done } });
    return { ...done, imports };
  });
}

/** Before anything is erased, so that what comes meanwhile is erased as well. */
export async function rememberErasure(scope: InScope, hashes: readonly string[]): Promise<void> {
  await scope.transaction((tables) => rememberErased(scope, tables, hashes));
}

async function rememberErased(scope: InScope, tables: Work, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    await tables
      .insertInto('erased')
      .values({ organization_id: scope.organizationId, value_hash: hash, erased_at: scope.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function renameMerges(
  scope: InScope,
  tables: Work,
  instead: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = [...instead.keys()];
  const rows = await tables
    .selectFrom('person_merges')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where(({ eb, or }) => or([eb('person', 'in', ids), eb('into_person', 'in', ids)]))
    .execute();
  for (const row of rows) {
    await tables
      .deleteFrom('person_merges')
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', row.partner_id)
      .where('person', '=', row.person)
      .execute();
    const person = instead.get(row.person) ?? row.person;
    const into = instead.get(row.into_person) ?? row.into_person;
    await tables
      .insertInto('person_merges')
      .values({ ...row, person, into_person: into })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** What links the person to an account, and what that account alone was told. */
async function removeLinks(
  scope: InScope,
  tables: Work,
  ids: readonly string[],
): Promise<Pick<PersonErasure, 'links' | 'notices'>> {
  const removed = await tables
    .deleteFrom('person_links')
    .where('organization_id', '=', scope.organizationId)
    .where('person', 'in', ids)
    .returning('account')
    .execute();
  // An account that was linked to them by mistake, and now is to somebody else, keeps what is its own.
  const others = await tables
    .selectFrom('person_links')
    .select('account')
    .where('organization_id', '=', scope.organizationId)
    .where('ended_at', 'is', null)
    .execute();
  const kept = new Set(others.map(({ account }) => account));
  let notices = 0;
  for (const { account } of removed) {
    if (kept.has(account)) continue;
    const { numDeletedRows } = await tables
      .deleteFrom('events')
      .where('organization_id', '=', scope.organizationId)
      .where('recipient', '=', account)
      .executeTakeFirst();
    notices += Number(numDeletedRows);
    await tables
      .deleteFrom('token_caches')
      .where('organization_id', '=', scope.organizationId)
      .where('person_id', '=', account)
      .execute();
  }
  return { links: removed.length, notices };
}
