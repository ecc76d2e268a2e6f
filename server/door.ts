import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStart } from './cannotStart.ts';
import { PROBLEM_TYPE, PROBLEMS, problemDocument } from './problems.ts';

/** The listening port: taken first, served once the rest is ready. */
export interface Door {
  readonly port: number;
  serve(app: RequestListener): void;
  close(): Promise<void>;
}

/** Requests in hand get this long to finish when the server stops. */
const LAST_REQUESTS_MS = 5000;

/** Listens at once, so that a taken port is known before any work is done; until then requests get a 503. */
export async function openDoor(port: number, host: string | undefined): Promise<Door> {
  const server = createServer(starting);
  await listening(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    serve(app) {
      server.removeAllListeners('request').on('request', app);
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

const starting: RequestListener = (request, response) => {
  if (request.url === '/healthz') {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ status: 'alive' }));
    return;
  }
  response.writeHead(PROBLEMS.starting.status, { 'Content-Type': PROBLEM_TYPE, 'Retry-After': '1' });
  response.end(problemDocument('starting', 'Try again in a few seconds.', randomUUID()));
};

function listening(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(reason(error, port))));
    server.listen({ port, ...(host && { host }) }, resolve);
  });
}

function reason(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program: set PORT to a free one.`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this account: set PORT to 1024 or higher.`;
  return `Port ${port} cannot be listened on (${error.code}): set PORT to another one.`;
}
