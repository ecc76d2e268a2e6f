import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { limitArrivals } from '../../../server/limits/arrivals.ts';
import { limitDocuments } from '../../../server/limits/documents.ts';
import { Lateness, shedLoad } from '../../../server/limits/overload.ts';
import { limitRates } from '../../../server/limits/rates.ts';
import { cutSlowBodies } from '../../../server/limits/slowBodies.ts';
import { limitedServer } from './limitedServer.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(...parts: Parameters<typeof limitedServer>) {
  const server = await limitedServer(...parts);
  open.push(server);
  return server;
}

/** Answers when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = 0;
  const waiting: (() => void)[] = [];
  return {
    release: resolve,
    answer: (async (_request, response) => {
      asked++;
      for (const wake of waiting) wake();
      await promise;
      response.json({});
    }) as Parameters<typeof limitedServer>[1],
    async askedTimes(count: number) {
      while (asked < count) await new Promise<void>((wake) => waiting.push(wake));
    },
  };
}

const problemOf = async (answer: Response) => ({
  status: answer.status,
  type: answer.headers.get('Content-Type'),
  retry: Number(answer.headers.get('Retry-After')),
  code: ((await answer.json()) as { code: string }).code,
});

it('a person who asks too often is told when to come back, and nobody else is', async () => {
  const rates = { person: { burst: 2, perSecond: 0.01 }, organization: { burst: 100, perSecond: 1 } };
  const { origin } = await serve(limitRates(rates), (_request, response) => void response.json({}));
  const ask = (person: string) => fetch(origin, { headers: { 'X-Person': person } });
  expect([(await ask('ada')).status, (await ask('ada')).status]).toEqual([200, 200]);
  const refused = await problemOf(await ask('ada'));
  expect(refused).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(refused.type).toMatch(/^application\/problem\+json/);
  expect(refused.retry).toBeGreaterThan(1);
  expect((await ask('mika')).status).toBe(200);
});

it('an organization that asks too often leaves the others their turn', async () => {
  const rates = { person: { burst: 100, perSecond: 1 }, organization: { burst: 3, perSecond: 0.01 } };
  const { origin } = await serve(limitRates(rates), (_request, response) => void response.json({}));
  const ask = (tenant: string, person: string) =>
    fetch(origin, { headers: { 'X-Tenant': tenant, 'X-Person': person } });
  for (const person of ['a', 'b', 'c']) expect((await ask('contoso', person)).status).toBe(200);
  expect(await problemOf(await ask('contoso', 'd'))).toMatchObject({ status: 429 });
  expect((await ask('fabrikam', 'd')).status).toBe(200);
});

it('of one organization only so many files arrive at a time', async () => {
  const hold = held();
  const { origin } = await serve(limitArrivals(2), hold.answer);
  const ask = (tenant: string) => fetch(origin, { headers: { 'X-Tenant': tenant } });
  const arriving = [ask('contoso'), ask('contoso')];
  await hold.askedTimes(2);
  expect(await problemOf(await ask('contoso'))).toMatchObject({
    status: 429,
    code: 'too-many-imports',
    retry: 10,
  });
  const other = ask('fabrikam');
  await hold.askedTimes(3);
  hold.release();
  for (const answer of [...arriving, other]) expect((await answer).status).toBe(200);
  expect((await ask('contoso')).status).toBe(200);
});

it('documents are let in as long as there is room, for one person and for all', async () => {
  const MB = 2 ** 20;
  const hold = held();
  const room = { person: 8.25 * MB, all: 15 * MB };
  const { origin } = await serve(limitDocuments(8 * MB, room), hold.answer);
  const send = (person: string, bytes: number) =>
    fetch(origin, { method: 'POST', headers: { 'X-Person': person }, body: Buffer.alloc(bytes) });
  const inHand = [send('ada', 8 * MB), send('ada', 5)];
  await hold.askedTimes(2);
  expect(await problemOf(await send('ada', 5))).toMatchObject({ status: 429, code: 'too-many-requests' });
  // A body that comes in pieces may become as large as any.
  const pieces = { method: 'POST', headers: { 'X-Person': 'mika' }, body: new Blob(['5']).stream() };
  const unannounced = await fetch(origin, { ...pieces, duplex: 'half' } as RequestInit);
  expect(await problemOf(unannounced)).toMatchObject({ status: 503, code: 'overloaded', retry: 5 });
  inHand.push(send('mika', 5 * MB));
  await hold.askedTimes(3);
  hold.release();
  for (const answer of inHand) expect((await answer).status).toBe(200);
  expect((await send('ada', 8 * MB)).status).toBe(200);
});

it('with more in hand than it can do the server turns requests away, and takes them again afterwards', async () => {
  const hold = held();
  const { origin } = await serve(shedLoad({ requests: 3, delayMs: 60_000 }), hold.answer);
  const inHand = [1, 2, 3].map(() => fetch(origin));
  await hold.askedTimes(3);
  expect(await problemOf(await fetch(origin))).toMatchObject({ status: 503, code: 'overloaded', retry: 2 });
  hold.release();
  for (const answer of inHand) expect((await answer).status).toBe(200);
  expect((await fetch(origin)).status).toBe(200);
});

it('one long turn is no overload, one after the other is, and it ends', () => {
  const lateness = new Lateness(1_000);
  let now = performance.now();
  const look = (after: number) => {
    now += after;
    lateness.look(now);
    return lateness.tooLate;
  };
  look(500);
  const late = [5_000, 500, 3_000, 3_000, 3_000, 500].map(look);
  expect(late).toEqual([false, false, false, false, true, false]);
  lateness.stop();
});

it('a body that trickles in is cut off', async () => {
  const { port } = await serve(cutSlowBodies({ everyMs: 150, bytes: 1_000 }), async (request) => {
    for await (const _ of request);
  });
  const socket = connect(port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n');
  // Then nothing any more: bytes on their way while the line is cut could take the answer with them.
  for (const byte of ['a', 'b', 'c']) socket.write(byte);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('"code":"body-too-slow"');
});

it('a body that waits for the server is not cut off', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { origin } = await serve(cutSlowBodies({ everyMs: 400, bytes: 1_000 }), async (request, response) => {
    await promise;
    let bytes = 0;
    for await (const piece of request) bytes += piece.length;
    response.json({ bytes });
  });
  const sent = fetch(origin, { method: 'POST', body: Buffer.alloc(3_000_000) });
  await new Promise((wake) => setTimeout(wake, 1_000));
  resolve();
  expect(await (await sent).json()).toEqual({ bytes: 3_000_000 });
});

it('what is no HTTP, and headers without end, get a problem and no more', async () => {
  const { port } = await serve(
    (_request, _response, next) => next(),
    (_request, response) => void response.json({}),
  );
  const said = async (bytes: string) => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(bytes);
    return text(socket);
  };
  expect(await said('GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*"code":"request-malformed"/s);
  const endless = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`;
  expect(await said(endless)).toMatch(/^HTTP\/1\.1 431 .*"code":"header-too-large"/s);
});
