import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Body, Fault, Faults, Step } from './faults.ts';

/** A request as it arrived. */
export interface Received {
  readonly step: Step | undefined;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: string | Body;
}

export interface Host {
  /** Which step of the protocol a request is, if any. */
  stepOf(method: string, path: string): Step | undefined;
  reply(request: Received): Reply | Promise<Reply>;
}

export interface Listener {
  readonly origin: string;
  close(): Promise<void>;
}

/** One host of the fake, on a port of its own. Faults come before its work, or between its work and the answer. */
export async function listen(host: Host, faults: Faults, received: Received[]): Promise<Listener> {
  let origin = '';
  const server = createServer((incoming, outgoing) => {
    void textOf(incoming).then(async (body) => {
      const url = new URL(incoming.url ?? '/', origin);
      const method = incoming.method ?? 'GET';
      const request = {
        step: host.stepOf(method, url.pathname),
        method,
        url,
        headers: incoming.headers,
        body,
      };
      received.push(request);
      const fault = request.step && faults.take(request.step);
      if (fault?.does === 'stall') return fault.arrived();
      if (fault?.does === 'hang-up' && fault.after === 'nothing') return incoming.socket.destroy();
      if (fault?.does === 'answer') return send(outgoing, fault);
      const reply = await host.reply(request);
      if (fault) return sendWrongly(incoming, outgoing, reply, fault);
      send(outgoing, reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function send(outgoing: ServerResponse, { status, headers = {}, body = '' }: Reply): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  outgoing.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  });
  outgoing.end(text);
}

function sendWrongly(incoming: IncomingMessage, outgoing: ServerResponse, reply: Reply, fault: Fault): void {
  const { body } = reply;
  if (fault.does === 'change' && typeof body === 'object') {
    send(outgoing, { ...reply, body: fault.change(body) });
  } else if (fault.does === 'cut' && typeof body === 'string') {
    sendCut(incoming, outgoing, body, fault);
  } else if (fault.does === 'endless') {
    sendWithoutEnd(outgoing, fault.announced);
  } else {
    incoming.socket.destroy();
  }
}

function sendCut(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  body: string,
  { announced, keep, ending, arrived }: Extract<Fault, { does: 'cut' }>,
): void {
  const length = announced ? { 'Content-Length': Buffer.byteLength(body) } : {};
  outgoing.writeHead(200, { 'Content-Type': 'text/csv', ...length });
  const cut = Buffer.from(body).subarray(0, keep);
  if (ending === 'clean') outgoing.end(cut);
  else
    outgoing.write(cut, () =>
      setImmediate(ending === 'broken' ? () => incoming.socket.destroy() : (arrived ?? noop)),
    );
}

const noop = (): void => undefined;

function sendWithoutEnd(outgoing: ServerResponse, announced: number | undefined): void {
  const length = announced === undefined ? {} : { 'Content-Length': announced };
  outgoing.writeHead(200, { 'Content-Type': 'text/csv', ...length });
  const more = () => {
    while (!outgoing.destroyed && outgoing.write('a row like any other,1,2,3\n'.repeat(1000)));
  };
  outgoing.on('drain', more);
  more();
}
