import { sql } from 'kysely';
import { begin, type Engine } from './engine.ts';
import { SAMPLE_ORGANIZATION } from './organizations.ts';

/**
 * Which organizations there are: the one thing that work over all of them may see without a scope. Nobody is told
 * anything of the sample, and no night passes over it.
 */
export async function organizationIds(engine: Engine): Promise<string[]> {
  const door = sql`set_config('app.door', 'list-organizations', true)`;
  const rows = await begin(engine, door, (tables) =>
    tables
      .selectFrom('organizations')
      .select('organization_id')
      .where('organization_id', '<>', SAMPLE_ORGANIZATION)
      .orderBy('organization_id')
      .execute(),
  );
  return rows.map((row) => row.organization_id);
}
