import { expect } from 'vitest';
import { contentOf, type Ledger } from '../../../server/ledger/index.ts';

const TABLES = `select table_schema as schema, table_name as name from information_schema.tables
  where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
const PACKED = `select table_name as name from information_schema.columns
  where data_type = 'bytea' and table_schema = 'public' order by 1`;

/**
 * All that is kept, as one text for each table that there is: nobody has to remember a new one. What two of them hold
 * is packed, and unpacked here for one organization.
 */
export async function everythingKept(ledger: Ledger, organizationId: string): Promise<Map<string, string>> {
  if (!('pglite' in ledger.jobs)) throw new Error('Only the embedded database is read here.');
  const { pglite } = ledger.jobs;
  const kept = new Map<string, string>();
  const tables = await pglite.query<{ schema: string; name: string }>(TABLES);
  for (const { schema, name } of tables.rows) {
    const { rows } = await pglite.query(`select * from "${schema}"."${name}"`);
    kept.set(
      name,
      JSON.stringify(rows, (_key, value) => (value instanceof Uint8Array ? 'packed' : value)),
    );
  }
  const packed = await pglite.query<{ name: string }>(PACKED);
  expect(packed.rows).toEqual([{ name: 'facts_pieces' }, { name: 'import_errors' }]);
  const scope = ledger.scope(organizationId);
  const contents: unknown[] = [];
  for (const { partnerId } of await scope.partners()) {
    const versions = await scope.everyVersion(partnerId, ['TrainingCompletions', 'facts-document']);
    contents.push(...(await Promise.all((await scope.readChunks(partnerId, versions)).map(contentOf))));
  }
  kept.set('facts_pieces', JSON.stringify(contents));
  const errors = (await scope.imports()).map(({ importId }) => scope.importErrors(importId));
  kept.set('import_errors', JSON.stringify(await Promise.all(errors)));
  return kept;
}
