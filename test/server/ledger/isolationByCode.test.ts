import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { expect, it } from 'vitest';
import { migrate } from '../../../server/ledger/migrate.ts';
import { scopeOf } from '../../../server/ledger/scope.ts';
import type { Tables } from '../../../server/ledger/tables.ts';
import { EMBEDDED_WRITERS, READERS } from '../../../server/ledger/wireValues.ts';
import { PARTNER } from './samples.ts';
import { namesakesStayApart, strangerGetsNothing } from './suite/isolation.ts';

it('organizations stay apart by the queries alone, where row-level security does not hold', async () => {
  const pglite = await PGlite.create({ parsers: READERS, serializers: EMBEDDED_WRITERS });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  // The superuser sees all rows: the second lock is open.
  const engine = { db, role: 'postgres', clock: () => new Date() };
  expect(await migrate(db, engine.role)).toBeUndefined();
  const scope = scopeOf(engine, 'northwind');
  await scope.saveOrganization({ name: 'Northwind', timeZone: 'UTC', language: 'en' });
  await scope.savePartner({ partnerId: PARTNER, name: 'Contoso' });
  await strangerGetsNothing(scope, scopeOf(engine, 'stranger'));
  const namesake = scopeOf(engine, 'fabrikam');
  await namesake.saveOrganization({ name: 'Fabrikam', timeZone: 'UTC', language: 'en' });
  await namesake.savePartner({ partnerId: PARTNER, name: 'Contoso' });
  await namesakesStayApart(namesake, scopeOf(engine, 'other'));
  expect(await db.selectFrom('partners').select('partner_id').execute()).toHaveLength(4);
  await db.destroy();
});
