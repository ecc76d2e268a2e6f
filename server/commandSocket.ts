import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { mountRoutes } from './api/mount.ts';
import type { ApiParts } from './api/route.ts';
import { COMMAND_ROUTES } from './api/routes.ts';
import { errorHandler, notFound } from './errors.ts';
import { rememberPerson } from './identity/person.ts';
import type { Ledger } from './ledger/index.ts';
import type { Log } from './log.ts';
import { sendProblem } from './problems.ts';
import { requestLog } from './requestLog.ts';
import type { SecretBox } from './secrets/index.ts';
import { rotate } from './secrets/rotation.ts';

// The embedded database has one process. A command on the same machine asks it through a socket in the data folder:
// whoever may enter the folder may read the database as well, so the folder's rights are its lock.

export const socketIn = (dataDir: string): string => join(dataDir, 'commands.sock');

/** Which organization a command speaks for; needed where there are several. */
export const ORGANIZATION_HEADER = 'X-Organization';

/** Where a command asks to have every secret sealed with the key of this id. */
export const ROTATION = '/rotation';

/** What Linux allows the path of a socket to have. */
const LONGEST_PATH = 107;

export interface CommandParts {
  readonly dataDir: string;
  readonly api: ApiParts;
  /** What secrets at rest are sealed with. */
  readonly box?: SecretBox | undefined;
  readonly log: Log;
}

/** Listens for commands; gives what ends it. */
export async function listenForCommands(parts: CommandParts): Promise<() => Promise<void>> {
  const { dataDir, api, box, log } = parts;
  const { ledger } = api;
  const path = socketIn(dataDir);
  if (Buffer.byteLength(path) > LONGEST_PATH) {
    log.warn({ path }, 'the path of the data folder is too long for commands to reach this server');
    return async () => undefined;
  }
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(log));
  app.get('/backup', async (_request, response) => {
    const backup = await ledger.backup();
    if (backup) response.type('application/gzip').send(Buffer.from(await backup.arrayBuffer()));
    else response.status(404).end();
  });
  app.post(ROTATION, async ({ query }, response) => {
    if (box && box.keyId === query.key) return void response.json(await rotate(ledger, box));
    const detail = 'The server that runs here has another first key: start it again with these SECRET_KEYS.';
    sendProblem(response, 'query-invalid', detail);
  });
  app.use(mountRoutes(COMMAND_ROUTES, api, [asOperator(ledger)], log), notFound, errorHandler(log));
  const server = createServer(app);
  // The folder's lock is held: a socket that lies here belongs to a process that is gone.
  await rm(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
}

/** Whoever sits at this machine and may enter the folder is an admin of the organization that is there. */
function asOperator(ledger: Ledger): RequestHandler {
  return async (request, response, next) => {
    const organizations = await ledger.organizationIds();
    const named = request.get(ORGANIZATION_HEADER);
    const [only, ...others] =
      named === undefined ? organizations : organizations.filter((id) => id === named);
    if (only === undefined || others.length > 0) {
      const detail = `Name one of the organizations here with --organization: ${organizations.join(', ') || 'there is none yet'}.`;
      return sendProblem(response, 'query-invalid', detail);
    }
    rememberPerson(request, { tenant: only, id: OPERATOR, name: 'Command line', mails: [], role: 'admin' });
    next();
  };
}

/** In whose name a command imports. */
export const OPERATOR = 'command-line';
