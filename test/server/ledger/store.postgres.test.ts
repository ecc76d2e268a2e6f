import { afterAll, beforeAll } from 'vitest';
import { serverPlace } from './place.ts';
import { type PostgresServer, startPostgres } from './postgresServer.ts';
import { storeTests, storeTestsIn } from './store.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

storeTests('the ledger on PostgreSQL', () => serverPlace(server));
storeTestsIn('America/St_Johns', 'the ledger on PostgreSQL', () => serverPlace(server, 'Asia/Kolkata'));
