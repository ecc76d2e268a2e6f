import { sql } from 'kysely';
import type { Work } from './engine.ts';

/** Opens, for this transaction, one of the two doors by which anything may be removed. */
export async function removing(tables: Work, door: 'retention' | 'erasure'): Promise<void> {
  await sql`select set_config('app.door', ${door}, true)`.execute(tables);
}
