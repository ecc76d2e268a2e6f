import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { type Door, openDoor } from '../../../server/door.ts';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { openTestLedger, silentLog, smallTab, testApi } from '../appOnPort.ts';
import { type Issuer, openIssuer } from '../identity/issuer.ts';

// The server with the limits that it has in production, and somebody who means it harm: whatever they send, the others
// are answered.

let database: Awaited<ReturnType<typeof openTestLedger>>;
let issuer: Issuer;
let door: Door;
let member: string;
let colleague: string;
const tabFolder = smallTab();

beforeAll(async () => {
  database = await openTestLedger();
  issuer = await openIssuer();
  door = await openDoor(0, '127.0.0.1');
  const { ledger } = database;
  const verify = tokenVerifier(issuer.rules);
  door.serve(createApp({ ...testApi({ ledger }), tabFolder, verify, log: silentLog() }));
  member = await issuer.sign(issuer.claims());
  colleague = await issuer.sign(issuer.claims({ oid: '0b1ec700-0000-4000-8000-0000000000c1' }));
});
afterAll(async () => {
  await door?.close();
  await issuer?.close();
  await database?.close();
  rmSync(tabFolder, { recursive: true });
});

const ask = (path: string, token: string, options: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${door.port}/api/v1${path}`, {
    ...options,
    headers: { Authorization: `Bearer ${token}`, ...options.headers },
  });

/** How often each status and code came. */
async function tally(answers: readonly Promise<Response>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const { status } = await answer;
    const { code = '' } = (await (await answer).json()) as { code?: string };
    const key = `${status} ${code}`.trim();
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

it('a member who sends what becomes a thousand times as large is refused before it is unpacked', async () => {
  const body = gzipSync(Buffer.alloc(63 * 2 ** 20, ' '));
  const packed = { method: 'POST', body, headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' } };
  const sent = Array.from({ length: 120 }, () => ask('/score', member, packed));
  expect((await ask('/me', colleague)).status).toBe(200);
  const counts = await tally(sent);
  // So many at once that some may not even be looked at.
  const { '415 body-type': refused, '429 too-many-requests': tooMany = 0, ...others } = counts;
  expect([(refused ?? 0) + tooMany, others]).toEqual([120, {}]);
});

it('a member who sends what takes long to score waits for it alone', async () => {
  const row = { month: '2026-10', service: 'Key Vault', association: 'PAL', acr: 4321.09 };
  const azure = Array.from({ length: 5_000 }, (_, i) => ({ ...row, tenant: `t${i}` }));
  const body = JSON.stringify({ partner: { id: 'contoso' }, asOf: '2026-10-31', azure });
  const sent = [1, 2].map(() =>
    ask('/score?explain=true', member, { method: 'POST', body, headers: JSON_TYPE }),
  );
  let isOver = false;
  const counts = tally(sent).finally(() => {
    isOver = true;
  });
  let answered = 0;
  for (; !isOver; answered++) {
    expect((await ask('/me', colleague)).status).toBe(200);
    await pause(50);
  }
  // Scored by the server itself, the two would have let one request through between them.
  expect(answered).toBeGreaterThan(5);
  expect(await counts).toEqual({ '422 score-too-large': 2 });
});
