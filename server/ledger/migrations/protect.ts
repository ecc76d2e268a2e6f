import { type Kysely, sql } from 'kysely';

/**
 * Puts the second lock on a table: its rows are seen and written only by the organization that the transaction
 * has named, by its owner as well. And what is not listed as changeable is append-only: nobody may delete, and
 * the right to update covers no other column.
 *
 * Privileges and not triggers, because distributed tables take no triggers.
 */
export async function protect<T>(
  db: Kysely<T>,
  role: string,
  table: string,
  changeable: readonly string[],
): Promise<void> {
  const name = sql.table(table);
  const to = sql.id(role);
  const own = sql`organization_id = current_setting('app.organization_id', true)`;
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`create policy own_organization on ${name} using (${own}) with check (${own})`.execute(db);
  await sql`revoke all on ${name} from public, ${to}`.execute(db);
  await sql`grant select, insert on ${name} to ${to}`.execute(db);
  if (changeable.length > 0) {
    const columns = sql.join(changeable.map((column) => sql.id(column)));
    await sql`grant update (${columns}) on ${name} to ${to}`.execute(db);
  }
}

/**
 * Runs statements that make tables which refer to protected ones: their owner was left with the rights of its
 * queries alone, and a foreign key needs one more while it is made.
 */
export async function referring<T>(
  db: Kysely<T>,
  role: string,
  statements: readonly { execute(db: Kysely<T>): Promise<unknown> }[],
): Promise<void> {
  const referred = sql`organizations, partners`;
  await sql`grant references on ${referred} to ${sql.id(role)}`.execute(db);
  for (const statement of statements) await statement.execute(db);
  await sql`revoke references on ${referred} from ${sql.id(role)}`.execute(db);
}
