import { type Kysely, sql } from 'kysely';

// Whether people are told of their own certifications one by one.
export async function personalNotices<T>(db: Kysely<T>, role: string): Promise<void> {
  await sql`alter table organizations add column personal_notices boolean not null default true`.execute(db);
  await sql`grant update (personal_notices) on organizations to ${sql.id(role)}`.execute(db);
}
