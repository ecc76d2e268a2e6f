import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Message } from '../../../server/channels/channel.ts';
import { workflowChannel } from '../../../server/channels/workflow.ts';
import { checkWorkflowAddress, isPrivateAddress } from '../../../server/channels/workflowAddress.ts';
import { ADDRESS, FakeWorkflow } from './fakeWorkflow.ts';

let fake: FakeWorkflow;
beforeEach(async () => {
  fake = await FakeWorkflow.start();
});
afterEach(() => fake.stop());

const now = new Date('2026-11-20T09:00:00Z');

function open(resolve: () => Promise<string[]> = async () => ['20.50.1.2'], address = ADDRESS) {
  const connect = { origin: fake.origin, resolve };
  const outcome = workflowChannel({ address, clock: () => now, timeoutMs: 300, connect });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.channel;
}

const message = (text = 'Security'): Message => ({
  summary: text,
  card: {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: text,
    body: [{ type: 'TextBlock', text, wrap: true }],
    actions: [],
  },
});

test('a card is posted, without an id, and cannot be edited', async () => {
  const channel = open();
  expect(await channel.send(message())).toEqual({ outcome: 'sent', id: null });
  expect(fake.cards).toMatchObject([{ fallbackText: 'Security' }]);
  expect(channel.canUpdate).toBe(false);
  expect(await channel.update('x', message())).toMatchObject({ outcome: 'refused' });
  expect(await channel.check()).toEqual({ outcome: 'ready' });
  expect(fake.requests).toHaveLength(1);
});

test.each([
  [429, { 'Retry-After': '30' }, { outcome: 'throttled', retryAfterMs: 30_000 }],
  [412, {}, { outcome: 'throttled' }],
  [502, {}, { outcome: 'unreachable' }],
  [504, { 'Retry-After': 'Fri, 20 Nov 2026 09:01:00 GMT' }, { outcome: 'unreachable', retryAfterMs: 60_000 }],
  [401, {}, { outcome: 'refused', reason: 'the workflow answered 401' }],
  [204, {}, { outcome: 'refused', final: true, reason: 'the workflow answered 204, not 202 as promised' }],
] as const)('%i is told as what it is', async (status, headers, told) => {
  fake.trouble.push({ status, headers });
  expect(await open().send(message())).toMatchObject(told);
});

test('a redirect is not followed', async () => {
  fake.trouble.push({ status: 307, headers: { Location: `${fake.origin}/elsewhere` } });
  expect(await open().send(message())).toEqual({
    outcome: 'refused',
    reason: 'the workflow answered 307: it leads elsewhere, which is not followed',
  });
  expect(fake.requests).toHaveLength(1);
});

test('no answer, and a line that goes dead, may have arrived: it is told as such', async () => {
  fake.trouble.push({ silent: true }, { dropAfterAccepting: true });
  const channel = open();
  for (let i = 0; i < 2; i++) expect(await channel.send(message())).toMatchObject({ outcome: 'unreachable' });
  expect(fake.cards).toHaveLength(1);
});

test('a name that leads to a private address is not called', async () => {
  for (const ip of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', 'fd00::1', '::ffff:192.168.1.1']) {
    expect(isPrivateAddress(ip)).toBe(true);
    expect(await open(async () => ['20.50.1.2', ip]).send(message())).toEqual({
      outcome: 'refused',
      reason: 'e1.2f.environment.api.powerplatform.com leads to a private address',
    });
  }
  const lost = open(async () => Promise.reject(new Error('ENOTFOUND')));
  expect(await lost.check()).toMatchObject({ outcome: 'unreachable' });
  expect(fake.requests).toEqual([]);
  for (const ip of ['20.50.1.2', '172.32.0.1', '2603:1030::1']) expect(isPrivateAddress(ip)).toBe(false);
});

test('a card that is too large is not sent', async () => {
  expect(await open().send(message('x'.repeat(30_000)))).toMatchObject({ outcome: 'refused' });
  expect(fake.requests).toEqual([]);
});

test('no reason and no name of a channel tells the address', async () => {
  const channel = open();
  await fake.stop();
  fake = await FakeWorkflow.start();
  const said = [channel.id, JSON.stringify(await channel.send(message()))].join(' ');
  expect(said).not.toMatch(/S3cret|workflows\/|sig=/);
});

const GOOD = ADDRESS.replace(':443', '');
test.each([
  ['http://e1.2f.environment.api.powerplatform.com/workflows/a?sig=b', 'https'],
  ['https://hooks.example.com/workflows/a?sig=b', 'host'],
  ['https://environment.api.powerplatform.com/workflows/a?sig=b', 'host'],
  ['https://x.environment.api.powerplatform.com.evil.example/workflows/a?sig=b', 'host'],
  ['https://evil.example/?x=.logic.azure.com/workflows/&sig=b', 'host'],
  ['https://127.0.0.1/workflows/a?sig=b', 'host'],
  ['https://[::1]/workflows/a?sig=b', 'host'],
  ['https://user:secret@x.logic.azure.com/workflows/a?sig=b', 'password'],
  ['https://x.logic.azure.com:8443/workflows/a?sig=b', 'port'],
  ['https://x.logic.azure.com/elsewhere?sig=b', 'workflow'],
  ['https://x.logic.azure.com/workflows/a', 'signature'],
  ['', 'no address'],
  ['not an address', 'no address'],
])('%s is refused: %s', (address, why) => {
  const checked = checkWorkflowAddress(address);
  expect(checked).toMatchObject({ ok: false });
  if (checked.ok) return;
  expect(checked.reason).toContain(why);
  if (address.includes('secret')) expect(checked.reason).not.toContain('secret');
});

test('both of the service\u2019s own hosts are taken', () => {
  expect(checkWorkflowAddress(ADDRESS)).toEqual({ ok: true, address: GOOD });
  const older = 'https://prod-01.westeurope.logic.azure.com/workflows/a/triggers/manual/paths/invoke?sig=b';
  expect(checkWorkflowAddress(` ${older}#x `)).toEqual({ ok: true, address: older });
});
