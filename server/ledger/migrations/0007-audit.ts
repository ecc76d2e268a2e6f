import { type Kysely, sql } from 'kysely';
import { KEY } from './0001-foundation.ts';
import { protect, referring } from './protect.ts';

// Who did what: written in the transaction of the deed, never changed and never removed. It names people by the id
// they sign in with alone, so that nothing in it has to be erased.

const AUDIT = sql`
  create table audit (
    organization_id ${KEY} references organizations,
    at timestamptz not null,
    deed_id ${KEY},
    by text not null,
    deed text not null,
    subject text,
    details json not null,
    primary key (organization_id, at, deed_id)
  )`;

// How long what never counted is kept: rows with errors and dry runs that nobody accepted.
const RETENTION = sql`
  create table retention (
    organization_id ${KEY} references organizations,
    uncounted_days integer not null check (uncounted_days between 1 and 3650),
    saved_at timestamptz not null,
    saved_by text not null,
    primary key (organization_id)
  )`;

// Whose data was erased, so that it stays erased when an export brings it again: values as a keyed hash.
const ERASED = sql`
  create table erased (
    organization_id ${KEY} references organizations,
    value_hash ${KEY},
    erased_at timestamptz not null,
    primary key (organization_id, value_hash)
  )`;

// The content hash stays what the facts were known by; what is kept of them since an erasure has its own.
const KEPT = sql`
  alter table facts_versions
    add column kept_hash text,
    add column erased_at timestamptz`;

/** Tables that something may be removed from, by the two doors alone that are there for it. */
const REMOVABLE = ['facts_pieces', 'import_errors', 'person_links', 'person_merges'] as const;

export async function audit<T>(db: Kysely<T>, role: string): Promise<void> {
  await referring(db, role, [AUDIT, RETENTION, ERASED, KEPT]);
  await protect(db, role, 'audit', []);
  await protect(db, role, 'retention', ['uncounted_days', 'saved_at', 'saved_by']);
  await protect(db, role, 'erased', []);
  await sql`grant update (kept_hash, erased_at) on facts_versions to ${sql.id(role)}`.execute(db);
  for (const name of REMOVABLE) {
    const table = sql.table(name);
    await sql`grant delete on ${table} to ${sql.id(role)}`.execute(db);
    await sql`create policy removed_by_door on ${table} as restrictive for delete
      using (current_setting('app.door', true) in ('retention', 'erasure'))`.execute(db);
  }
}
