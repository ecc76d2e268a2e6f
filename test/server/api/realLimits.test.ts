import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { type Door, openDoor } from '../../../server/door.ts';
import { newApiKey } from '../../../server/identity/apiKey.ts';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import type { Ledger, Scope } from '../../../server/ledger/index.ts';
import { openTestLedger, silentLog, smallTab, testApi } from '../appOnPort.ts';
import { type Issuer, openIssuer, TENANT } from '../identity/issuer.ts';

// The server with the limits that it has in production, and somebody who means it harm: whatever they send, the others
// are answered.

let database: Awaited<ReturnType<typeof openTestLedger>>;
/** How often a key was looked for in the database. */
let lookups = 0;
let issuer: Issuer;
let door: Door;
let member: string;
let colleague: string;
const tabFolder = smallTab();

beforeAll(async () => {
  database = await openTestLedger();
  issuer = await openIssuer();
  door = await openDoor(0, '127.0.0.1');
  const ledger = countingLookups(database.ledger);
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

function countingLookups(ledger: Ledger): Ledger {
  const scope = (id: string): Scope => {
    const own = ledger.scope(id);
    const apiKeyOf: Scope['apiKeyOf'] = (keyId) => {
      lookups++;
      return own.apiKeyOf(keyId);
    };
    return { ...own, apiKeyOf };
  };
  return { ...ledger, scope };
}

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

it('somebody who makes up keys leaves the database to the others, and a key that has opened goes on', async () => {
  const scope = database.ledger.scope(TENANT);
  await scope.saveOrganization({ name: 'Contoso', timeZone: 'UTC', language: 'en' });
  const { keyId, text: key, secretHash } = newApiKey(TENANT);
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const saved = { keyId, secretHash, name: 'k', role: 'member', partners: null, createdBy: 'ada' } as const;
  await scope.saveApiKey({ ...saved, expiresAt });
  expect((await ask('/me', key)).status).toBe(200);

  lookups = 0;
  const { text: same } = newApiKey(TENANT);
  for (let tried = 0; tried < 5; tried++) expect((await ask('/me', same)).status).toBe(401);
  expect(lookups).toBe(1);

  const began = performance.now();
  const madeUp = Array.from({ length: 400 }, () => ask('/me', newApiKey(TENANT).text));
  expect((await ask('/me', colleague)).status).toBe(200);
  const counts = await tally(madeUp);
  // So many at once, some more with every second, and those that were being looked for when it was too many.
  const allowed = 60 + (performance.now() - began) / 1_000 + 4;
  expect(lookups).toBeLessThanOrEqual(allowed);
  expect(counts['429 too-many-requests']).toBeGreaterThanOrEqual(400 - allowed);
  expect((await ask('/me', key)).status).toBe(200);
});
