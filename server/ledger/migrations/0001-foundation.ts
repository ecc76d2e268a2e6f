import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

// Every primary key begins with organization_id, and so does every foreign key: the tables can be distributed by
// organization without change. SQL for PostgreSQL 15.

// Keys compare byte by byte: the same order on every server, whatever its language, and no index that an update of
// the system's collations could spoil.
export const KEY = sql`text collate "C" not null`;

const ORGANIZATIONS = sql`
  create table organizations (
    organization_id ${KEY} check (organization_id <> ''),
    name text not null,
    time_zone text not null,
    language text not null,
    created_at timestamptz not null,
    primary key (organization_id)
  )`;

const PARTNERS = sql`
  create table partners (
    organization_id ${KEY} references organizations,
    partner_id ${KEY} check (partner_id <> ''),
    name text not null,
    created_at timestamptz not null,
    primary key (organization_id, partner_id)
  )`;

// State of a version: staged (accepted_at is null), accepted, or undone (undone_at is not null). The instants are
// kept, so that any day's view can be asked for.
const FACTS_VERSIONS = sql`
  create table facts_versions (
    organization_id ${KEY},
    partner_id ${KEY},
    source ${KEY},
    period ${KEY} check (period ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$'),
    version integer not null check (version > 0),
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    encoding text not null,
    bytes integer not null,
    pieces integer not null,
    row_counts json not null,
    written_at timestamptz not null,
    written_by text not null,
    accepted_at timestamptz,
    accepted_by text,
    undone_at timestamptz,
    undone_by text,
    primary key (organization_id, partner_id, source, period, version),
    foreign key (organization_id, partner_id) references partners,
    check (undone_at is null or accepted_at is not null)
  )`;

const FACTS_PIECES = sql`
  create table facts_pieces (
    organization_id ${KEY},
    partner_id ${KEY},
    source ${KEY},
    period ${KEY},
    version integer not null,
    piece integer not null check (piece >= 0),
    content bytea not null,
    primary key (organization_id, partner_id, source, period, version, piece),
    foreign key (organization_id, partner_id, source, period, version) references facts_versions
  )`;

// json and not jsonb: it keeps what was written as it was written, also a NUL in a name.
const SCORES = sql`
  create table scores (
    organization_id ${KEY},
    partner_id ${KEY},
    designation ${KEY},
    as_of date not null,
    taking integer not null check (taking > 0),
    taken_at timestamptz not null,
    edition text not null,
    month integer not null,
    path text not null,
    total double precision not null,
    qualified boolean not null,
    document json not null,
    document_hash text not null,
    core_version text not null,
    rulebook_hash text not null,
    facts_hash text not null,
    primary key (organization_id, partner_id, designation, as_of, taking),
    foreign key (organization_id, partner_id) references partners
  )`;

const EVENTS = sql`
  create table events (
    organization_id ${KEY},
    partner_id ${KEY},
    designation ${KEY},
    event ${KEY},
    epoch integer not null,
    bucket ${KEY},
    payload json not null,
    state text not null check (state in ('pending', 'sent', 'failed')),
    created_at timestamptz not null,
    position integer not null,
    attempts integer not null,
    next_attempt_at timestamptz,
    last_error text,
    activity_id text,
    sent_at timestamptz,
    primary key (organization_id, partner_id, designation, event, epoch, bucket),
    foreign key (organization_id, partner_id) references partners,
    check ((state = 'pending') = (next_attempt_at is not null))
  )`;

const EVENTS_WAITING = sql`
  create index events_waiting on events (organization_id, next_attempt_at) where state = 'pending'`;

const CARDS = sql`
  create table cards (
    organization_id ${KEY},
    partner_id ${KEY},
    designation ${KEY},
    channel ${KEY},
    activity_id text not null,
    card_hash text not null,
    updated_at timestamptz not null,
    primary key (organization_id, partner_id, designation, channel),
    foreign key (organization_id, partner_id) references partners
  )`;

/** Which columns may change after a row is written; a table that is not here does not exist yet. */
const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  organizations: ['name', 'time_zone', 'language'],
  partners: ['name'],
  facts_versions: ['accepted_at', 'accepted_by', 'undone_at', 'undone_by'],
  facts_pieces: [],
  scores: [],
  events: ['state', 'attempts', 'next_attempt_at', 'last_error', 'activity_id', 'sent_at'],
  cards: ['activity_id', 'card_hash', 'updated_at'],
};

export async function foundation<T>(db: Kysely<T>, role: string): Promise<void> {
  const statements = [
    ORGANIZATIONS,
    PARTNERS,
    FACTS_VERSIONS,
    FACTS_PIECES,
    SCORES,
    EVENTS,
    EVENTS_WAITING,
    CARDS,
  ];
  for (const statement of statements) await statement.execute(db);
  for (const [table, columns] of Object.entries(CHANGEABLE)) await protect(db, role, table, columns);
  // The narrow door for work over all organizations: it shows this one table, to reading only, and each
  // organization is then worked on in its own scope.
  await sql`create policy list_organizations on organizations for select
    using (current_setting('app.door', true) = 'list-organizations')`.execute(db);
}
