import { randomBytes } from 'node:crypto';
import type { Deed } from '#contract';
import type { InScope, Work } from './engine.ts';

/** Something that somebody did. It names people by the id they sign in with, and nothing else of them. */
export interface DeedDone {
  /** An object id; or the command line, the feed, a key. */
  readonly by: string;
  readonly deed: Deed;
  readonly subject?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface StoredDeed {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly deed: string;
  readonly subject: string | null;
  readonly details: unknown;
}

/** Where a page of the log ends: the next one begins behind it. */
export interface DeedPlace {
  readonly at: string;
  readonly id: string;
}

/** Writes it down in the transaction of the deed: both are done or neither. */
export async function writeDeed(
  scope: InScope,
  tables: Work,
  { by, deed, subject, details = {} }: DeedDone,
): Promise<void> {
  await tables
    .insertInto('audit')
    .values({
      organization_id: scope.organizationId,
      at: scope.now(),
      deed_id: nextId(),
      by,
      deed,
      subject: subject ?? null,
      details: JSON.stringify(details),
    })
    .execute();
}

let newest = 0;

/** In the order of writing, also within one instant; other processes' ids are others. */
function nextId(): string {
  const micros = Math.round((performance.timeOrigin + performance.now()) * 1000);
  newest = Math.max(newest + 1, micros);
  return `${newest.toString(16).padStart(14, '0')}-${randomBytes(6).toString('hex')}`;
}

/** The same for what is done outside of the ledger. */
export async function recordDeed(scope: InScope, done: DeedDone): Promise<void> {
  await scope.transaction((tables) => writeDeed(scope, tables, done));
}

/** The newest deeds first, from a place on. */
export async function deeds(
  scope: InScope,
  { limit, after }: { readonly limit: number; readonly after?: DeedPlace | undefined },
): Promise<StoredDeed[]> {
  return scope.transaction((tables) => {
    const all = tables
      .selectFrom('audit')
      .select(['deed_id as id', 'at', 'by', 'deed', 'subject', 'details'])
      .where('organization_id', '=', scope.organizationId);
    const rest = after
      ? all.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'deed_id'), '<', tuple(after.at, after.id)))
      : all;
    return rest.orderBy('at', 'desc').orderBy('deed_id', 'desc').limit(limit).execute();
  });
}
