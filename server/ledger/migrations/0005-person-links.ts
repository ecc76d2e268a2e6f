import { type Kysely, sql } from 'kysely';
import { KEY } from './0001-foundation.ts';
import { protect, referring } from './protect.ts';

// Who of those who sign in is who of those who hold certifications: by their own word or an admin's. A link that was
// ended stays, so that a refusal is remembered.

const LINKS = sql`
  create table person_links (
    organization_id ${KEY},
    partner_id ${KEY},
    account ${KEY},
    person ${KEY},
    account_name text not null,
    said_at timestamptz not null,
    said_by text not null,
    confirmed_at timestamptz,
    confirmed_by text,
    ended_at timestamptz,
    ended_by text,
    refused boolean not null,
    primary key (organization_id, partner_id, account, person),
    foreign key (organization_id, partner_id) references partners,
    check ((confirmed_at is null) = (confirmed_by is null)),
    check ((ended_at is null) = (ended_by is null)),
    check (ended_at is not null or not refused)
  )`;

// While it holds, a link is one account's only one and one person's only one.
const ONE_PERSON = sql`
  create unique index one_person_per_account on person_links (organization_id, partner_id, account)
    where ended_at is null`;
const ONE_ACCOUNT = sql`
  create unique index one_account_per_person on person_links (organization_id, partner_id, person)
    where ended_at is null`;

const CHANGEABLE = [
  'account_name',
  'said_at',
  'said_by',
  'confirmed_at',
  'confirmed_by',
  'ended_at',
  'ended_by',
  'refused',
];

export async function personLinks<T>(db: Kysely<T>, role: string): Promise<void> {
  await referring(db, role, [LINKS, ONE_PERSON, ONE_ACCOUNT]);
  await protect(db, role, 'person_links', CHANGEABLE);
}
