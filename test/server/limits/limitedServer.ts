import express, { type Express, type RequestHandler } from 'express';
import { openDoor } from '../../../server/door.ts';
import { rememberPerson } from '../../../server/identity/person.ts';

/** A server with one limit before one answer, on a free port. */
export async function limitedServer(
  limit: RequestHandler,
  answer: RequestHandler,
): Promise<{ readonly origin: string; readonly port: number; close(): Promise<void> }> {
  const door = await openDoor(0, '127.0.0.1');
  const app: Express = express().use(asNamed, limit, answer);
  door.serve(app);
  return { origin: `http://127.0.0.1:${door.port}`, port: door.port, close: () => door.close() };
}

/** Who asks, and for which organization, stands in headers here. */
const asNamed: RequestHandler = (request, _response, next) => {
  const tenant = request.get('X-Tenant') ?? 'contoso';
  rememberPerson(request, {
    tenant,
    id: request.get('X-Person') ?? 'ada',
    name: '',
    mails: [],
    role: 'admin',
  });
  next();
};
