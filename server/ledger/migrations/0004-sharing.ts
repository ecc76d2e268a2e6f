import { type Kysely, sql } from 'kysely';
import { KEY } from './0001-foundation.ts';
import { protect, referring } from './protect.ts';

// What it takes to post in a person's name and to tell somebody personally.

// The tokens that were got in a person's name, sealed before they come here.
const TOKEN_CACHES = sql`
  create table token_caches (
    organization_id ${KEY} references organizations,
    person_id ${KEY},
    sealed text,
    saved_at timestamptz not null,
    primary key (organization_id, person_id)
  )`;

// Every card that somebody has shared, under the key that came with it: the same key never posts twice. What the
// person wrote beside the card is not kept.
const SHARES = sql`
  create table shares (
    organization_id ${KEY},
    person_id ${KEY},
    idempotency_key ${KEY},
    request_hash text not null,
    partner_id ${KEY},
    designation text not null,
    channel text not null,
    state text not null check (state in ('sending', 'sent', 'failed', 'unknown')),
    attempts integer not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    message_id text,
    web_url text,
    reason text,
    primary key (organization_id, person_id, idempotency_key),
    foreign key (organization_id, partner_id) references partners
  )`;

// The team that a conversation belongs to, under the id that Graph knows it by.
const CONVERSATIONS = sql`alter table conversations add column team_id text`;

// Whom alone an event is told; null: the channel.
const EVENTS = sql`alter table events add column recipient text collate "C"`;

const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  token_caches: ['sealed', 'saved_at'],
  shares: ['state', 'attempts', 'begun_at', 'ended_at', 'message_id', 'web_url', 'reason'],
};

export async function sharing<T>(db: Kysely<T>, role: string): Promise<void> {
  await referring(db, role, [TOKEN_CACHES, SHARES, CONVERSATIONS, EVENTS]);
  for (const [table, columns] of Object.entries(CHANGEABLE)) await protect(db, role, table, columns);
  await sql`grant update (team_id) on conversations to ${sql.id(role)}`.execute(db);
}
