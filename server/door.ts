import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { CannotStart } from './cannotStart.ts';
import { PROBLEM_TYPE, PROBLEMS, type ProblemCode, problemDocument } from './problems.ts';
import { BARE_HEADERS } from './securityHeaders.ts';

/** The listening port: taken first, served once the rest is ready. */
export interface Door {
  readonly port: number;
  serve(app: RequestListener): void;
  /** Lets nobody in any more, and those who are inside finish. Closing it once more changes nothing. */
  close(): Promise<void>;
}

/** How patient the door is with those who come; what a body's pace must be, its own limit says. */
const PATIENCE = {
  /** Headers come at once or not at all. */
  headersTimeout: 15_000,
  /** The largest file over a slow line. */
  requestTimeout: 20 * 60_000,
  /** How often the two are looked at. */
  connectionsCheckingInterval: 5_000,
  /** Longer than a proxy in front keeps its connections: it must not use one that was just closed. */
  keepAliveTimeout: 75_000,
} as const;

/** Nothing moves on a connection that somebody is served on: whoever is behind it no longer reads. */
const IDLE_MS = 120_000;
const MOST_CONNECTIONS = 5_000;

/** Requests in hand get this long to finish when the server stops. */
const LAST_REQUESTS_MS = 2_000;

/** Listens at once, so that a taken port is known before any work is done; until then requests get a 503. */
export async function openDoor(port: number, host: string | undefined): Promise<Door> {
  const server = createServer(PATIENCE, starting);
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  server.on('clientError', unreadable);
  await listening(server, port, host);
  let closing: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    serve(app) {
      server.removeAllListeners('request').on('request', app);
    },
    close() {
      closing ??= closed(server);
      return closing;
    },
  };
}

async function closed(server: Server): Promise<void> {
  const gone = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
  await gone;
  clearTimeout(timer);
}

const starting: RequestListener = (request, response) => {
  const id = randomUUID();
  for (const [name, value] of Object.entries(headersOf(id))) response.setHeader(name, value);
  if (request.url === '/healthz') {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ status: 'alive' }));
    return;
  }
  response.writeHead(PROBLEMS.starting.status, { 'Content-Type': PROBLEM_TYPE, 'Retry-After': '1' });
  response.end(problemDocument('starting', 'Try again in a few seconds.', id));
};

const headersOf = (id: string) => ({ ...BARE_HEADERS, 'X-Request-Id': id });

const UNREADABLE: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['header-too-large', 'Send shorter headers.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request-too-slow', 'The request did not come whole in time. Send it again.'],
};

/** What is not even HTTP, or never came whole, is answered like everything else, and its connection ends. */
function unreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [code, detail] = UNREADABLE[error.code ?? ''] ?? ['request-malformed', 'It is not valid HTTP/1.1.'];
  const { status, title } = PROBLEMS[code];
  const id = randomUUID();
  const body = problemDocument(code, detail, id);
  const headers = {
    ...headersOf(id),
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`);
}

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
