import { type Kysely, sql } from 'kysely';

/** What goes with whoever was erased: what they alone were told, and the tokens got in their name. */
const REMOVABLE = [
  ['events', sql`recipient is not null`],
  ['token_caches', sql`true`],
] as const;

export async function erasedAccounts<T>(db: Kysely<T>, role: string): Promise<void> {
  for (const [name, which] of REMOVABLE) {
    const table = sql.table(name);
    await sql`grant delete on ${table} to ${sql.id(role)}`.execute(db);
    await sql`create policy removed_by_door on ${table} as restrictive for delete
      using (current_setting('app.door', true) = 'erasure' and ${which})`.execute(db);
  }
}
