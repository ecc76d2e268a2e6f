import { type Kysely, sql } from 'kysely';
import { KEY } from './0001-foundation.ts';
import { protect, referring } from './protect.ts';

// Who sees what: an organization's choices, who sees a partner, keys of programs; and what was answered to a request
// that may come once more.

const PRIVACY = sql`
  alter table organizations
    add column names_for_members boolean not null default false,
    add column guest_tenants json not null default '[]'`;

// Null: everybody of the organization.
const SEEN_BY = sql`alter table partners add column seen_by json`;

const API_KEYS = sql`
  create table api_keys (
    organization_id ${KEY} references organizations,
    key_id ${KEY},
    name text not null,
    role text not null check (role in ('member', 'analyst', 'admin')),
    partners json,
    secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by text,
    last_used_at timestamptz,
    primary key (organization_id, key_id),
    check (role <> 'admin' or partners is null)
  )`;

// The memory of a day: no record of anything.
const KEPT_ANSWERS = sql`
  create table kept_answers (
    organization_id ${KEY} references organizations,
    asker ${KEY},
    idempotency_key ${KEY},
    fingerprint text not null,
    begun_at timestamptz not null,
    is_done boolean not null,
    answer text,
    primary key (organization_id, asker, idempotency_key)
  )`;
const KEPT_SINCE = sql`create index kept_since on kept_answers (organization_id, begun_at)`;

export async function access<T>(db: Kysely<T>, role: string): Promise<void> {
  await referring(db, role, [PRIVACY, SEEN_BY, API_KEYS, KEPT_ANSWERS, KEPT_SINCE]);
  await protect(db, role, 'api_keys', ['revoked_at', 'revoked_by', 'last_used_at']);
  await protect(db, role, 'kept_answers', ['is_done', 'answer']);
  const to = sql.id(role);
  await sql`grant update (names_for_members, guest_tenants) on organizations to ${to}`.execute(db);
  await sql`grant update (seen_by) on partners to ${to}`.execute(db);
  await sql`grant delete on kept_answers to ${to}`.execute(db);
}
