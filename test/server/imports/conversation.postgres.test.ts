import { afterAll, beforeAll } from 'vitest';
import { serverPlace } from '../ledger/place.ts';
import { type PostgresServer, startPostgres } from '../ledger/postgresServer.ts';
import { conversationTests } from './conversation.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

conversationTests('PostgreSQL', () => serverPlace(server));
