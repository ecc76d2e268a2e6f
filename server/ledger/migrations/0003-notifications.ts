import { type Kysely, sql } from 'kysely';
import { KEY } from './0001-foundation.ts';
import { protect, referring } from './protect.ts';

// What it takes to tell the course of a designation: what a score's course is judged by, enrolments, what each
// organization wants to be told and where, and who sends.

const SCORES = sql`alter table scores add column judged json`;

// Silent: kept so that it is never told, with the reason.
const EVENTS = sql`
  alter table events
    drop constraint events_state_check,
    add constraint events_state_check check (state in ('pending', 'sent', 'failed', 'silent'))`;

const ENROLMENTS = sql`
  create table enrolments (
    organization_id ${KEY},
    partner_id ${KEY},
    designation ${KEY},
    enrolled boolean not null,
    anniversary date,
    path text,
    said_at timestamptz not null,
    said_by text not null,
    primary key (organization_id, partner_id, designation),
    foreign key (organization_id, partner_id) references partners,
    check (enrolled = (anniversary is not null))
  )`;

const SETTINGS = sql`
  create table notification_settings (
    organization_id ${KEY} references organizations,
    settings json not null,
    saved_at timestamptz not null,
    saved_by text not null,
    primary key (organization_id)
  )`;

// Where the bot was installed, as the connector has said.
const CONVERSATIONS = sql`
  create table conversations (
    organization_id ${KEY} references organizations,
    channel ${KEY},
    service_url text not null,
    team_name text,
    channel_name text,
    captured_at timestamptz not null,
    removed_at timestamptz,
    primary key (organization_id, channel)
  )`;

// One process at a time sends to a channel.
const LEASES = sql`
  create table channel_leases (
    organization_id ${KEY} references organizations,
    channel ${KEY},
    holder text not null,
    held_until timestamptz not null,
    primary key (organization_id, channel)
  )`;

const DIGESTS = sql`
  create table digests (
    organization_id ${KEY},
    partner_id ${KEY},
    week ${KEY} check (week ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    payload json not null,
    state text not null check (state in ('pending', 'sent', 'failed', 'silent')),
    created_at timestamptz not null,
    attempts integer not null,
    next_attempt_at timestamptz,
    last_error text,
    activity_id text,
    sent_at timestamptz,
    primary key (organization_id, partner_id, week),
    foreign key (organization_id, partner_id) references partners,
    check ((state = 'pending') = (next_attempt_at is not null))
  )`;

const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  enrolments: ['enrolled', 'anniversary', 'path', 'said_at', 'said_by'],
  notification_settings: ['settings', 'saved_at', 'saved_by'],
  conversations: ['service_url', 'team_name', 'channel_name', 'captured_at', 'removed_at'],
  channel_leases: ['holder', 'held_until'],
  digests: ['state', 'attempts', 'next_attempt_at', 'last_error', 'activity_id', 'sent_at'],
};

export async function notifications<T>(db: Kysely<T>, role: string): Promise<void> {
  await referring(db, role, [SCORES, EVENTS, ENROLMENTS, SETTINGS, CONVERSATIONS, LEASES, DIGESTS]);
  for (const [table, columns] of Object.entries(CHANGEABLE)) await protect(db, role, table, columns);
}
