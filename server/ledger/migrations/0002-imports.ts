import { type Kysely, sql } from 'kysely';
import { KEY } from './0001-foundation.ts';
import { protect, referring } from './protect.ts';

// Facts come from imports of several sources; what Partner Center's feed needs to remember; people who are one.
// The facts document stays what it was: one source, its period the day it is for.

const FACTS_VERSIONS = sql`
  alter table facts_versions
    add column import_id text collate "C",
    add column incomplete boolean not null default false`;

const FACTS_OF_IMPORT = sql`
  create index facts_of_import on facts_versions (organization_id, import_id) where import_id is not null`;

const IMPORTS = sql`
  create table imports (
    organization_id ${KEY} references organizations,
    import_id ${KEY},
    partner_id text collate "C",
    state text not null check (state in
      ('receiving', 'reading', 'held', 'failed', 'nothing-new', 'staged', 'accepted', 'cancelled', 'undone')),
    origin text not null check (origin in ('upload', 'feed')),
    file_name text not null,
    file_bytes bigint not null,
    file_hash text not null,
    idempotency_key text collate "C",
    host text not null,
    source text,
    progress json,
    report json,
    problem json,
    created_at timestamptz not null,
    created_by text not null,
    read_at timestamptz,
    decided_at timestamptz,
    decided_by text,
    primary key (organization_id, import_id),
    unique (organization_id, idempotency_key),
    foreign key (organization_id, partner_id) references partners
  )`;

const IMPORT_ERRORS = sql`
  create table import_errors (
    organization_id ${KEY},
    import_id ${KEY},
    piece integer not null check (piece >= 0),
    content bytea not null,
    primary key (organization_id, import_id, piece),
    foreign key (organization_id, import_id) references imports
  )`;

// Under which ids of Partner Center a partner is known.
const PARTNER_CENTER_IDS = sql`
  create table partner_center_ids (
    organization_id ${KEY},
    partner_center_id ${KEY},
    partner_id ${KEY},
    said_at timestamptz not null,
    said_by text not null,
    primary key (organization_id, partner_center_id),
    foreign key (organization_id, partner_id) references partners
  )`;

const PERSON_MERGES = sql`
  create table person_merges (
    organization_id ${KEY},
    partner_id ${KEY},
    person ${KEY},
    into_person ${KEY} check (into_person <> person),
    said_at timestamptz not null,
    said_by text not null,
    undone_at timestamptz,
    undone_by text,
    primary key (organization_id, partner_id, person),
    foreign key (organization_id, partner_id) references partners
  )`;

// Texts under a name, as the sealed access to Partner Center; a removed one is empty.
const BLOBS = sql`
  create table blobs (
    organization_id ${KEY} references organizations,
    name ${KEY},
    content text,
    saved_at timestamptz not null,
    primary key (organization_id, name)
  )`;

const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  imports: [
    ...['partner_id', 'state', 'source', 'report', 'problem', 'read_at', 'decided_at', 'decided_by'],
    ...['file_bytes', 'file_hash', 'idempotency_key', 'progress'],
  ],
  import_errors: [],
  partner_center_ids: ['partner_id', 'said_at', 'said_by'],
  person_merges: ['into_person', 'said_at', 'said_by', 'undone_at', 'undone_by'],
  blobs: ['content', 'saved_at'],
};

export async function imports<T>(db: Kysely<T>, role: string): Promise<void> {
  const statements = [
    FACTS_VERSIONS,
    FACTS_OF_IMPORT,
    IMPORTS,
    IMPORT_ERRORS,
    PARTNER_CENTER_IDS,
    PERSON_MERGES,
    BLOBS,
  ];
  await referring(db, role, statements);
  for (const [table, columns] of Object.entries(CHANGEABLE)) await protect(db, role, table, columns);
}
