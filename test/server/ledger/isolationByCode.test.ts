import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { expect, it } from 'vitest';
import * as door from '../../../server/ledger/index.ts';
import { ledgerOn } from '../../../server/ledger/ledger.ts';
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

/** Everything that the ledger gives away beside a scope, and why nobody's rows can be had with it. */
const WITHOUT_A_SCOPE = {
  FACTS_DOCUMENT: 'a name',
  SAMPLE_ORGANIZATION: 'a name',
  contentOf: 'unpacks what a scope has read',
  databaseIsAway: 'looks at an error',
  holdsDatabase: 'looks at a folder',
  hashOf: 'of a text that one has',
  isFolderInUse: 'looks at a lock',
  openLedger: 'opens the door',
  packDocument: 'packs what one has',
  packRows: 'packs what one has',
  restoreBackup: 'into an empty folder',
  servedBy: 'names fewer organizations',
  tenantsIn: 'counts in what a scope has read',
};
const OF_A_LEDGER = {
  engine: 'a name',
  jobs: 'another schema, for the queue',
  scope: 'one organization, whose every function is tried by another one',
  organizationIds: 'which there are, and nothing of them',
  allOrganizationIds: 'the same',
  backup: 'the whole embedded database, for who may enter its folder',
  ping: 'whether it answers',
  close: 'ends it',
};

it('nothing but a scope leads to rows', () => {
  expect(Object.keys(door).toSorted()).toEqual(Object.keys(WITHOUT_A_SCOPE).toSorted());
  const pglite = new PGlite();
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const parts = { name: 'embedded', db, role: 'postgres', clock: () => new Date() } as const;
  const ledger = ledgerOn({ ...parts, jobs: { pglite } }, async () => undefined);
  expect(Object.keys(ledger).toSorted()).toEqual(Object.keys(OF_A_LEDGER).toSorted());
});
