import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Channel, Message } from '../../../server/channels/channel.ts';
import {
  type ConnectorSettings,
  connectorChannel,
  entraTokenUrl,
} from '../../../server/channels/connector.ts';
import { isServiceUrl } from '../../../server/channels/serviceUrl.ts';
import { BOT, CHANNEL, FakeConnector } from './fakeConnector.ts';

let fake: FakeConnector;
let now = new Date('2026-11-20T09:00:00Z');

beforeEach(async () => {
  fake = await FakeConnector.start();
  now = new Date('2026-11-20T09:00:00Z');
});
afterEach(() => fake.stop());

function open(settings: Partial<ConnectorSettings> = {}): Channel {
  const outcome = connectorChannel({
    botId: BOT.id,
    secret: BOT.secret,
    tokenUrl: fake.tokenUrl,
    serviceUrl: fake.serviceUrl,
    channelId: CHANNEL,
    allowLoopback: true,
    timeoutMs: 2000,
    clock: () => now,
    ...settings,
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.channel;
}

const message: Message = {
  summary: 'Security (SMB): 68 of 100 – 2 points short',
  card: {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: 'Security',
    body: [{ type: 'TextBlock', text: 'Security', wrap: true }],
    actions: [],
  },
};

test('a card is posted and then updated in place', async () => {
  const channel = open();
  const sent = await channel.send(message);
  expect(sent).toEqual({ outcome: 'sent', id: fake.posts[0]?.id });
  expect(fake.posts[0]?.activity).toEqual({
    type: 'message',
    from: { id: BOT.id },
    conversation: { id: CHANNEL },
    summary: message.summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
  });
  const id = sent.outcome === 'sent' ? String(sent.id) : '';
  expect(await channel.update(id, { ...message, summary: 'changed' })).toEqual({ outcome: 'sent', id });
  expect(fake.posts).toHaveLength(1);
  expect(fake.posts[0]?.activity.summary).toBe('changed');
});

test('one token serves until shortly before it ends', async () => {
  const channel = open();
  await Promise.all([channel.send(message), channel.send(message), channel.check()]);
  expect(fake.tokens).toBe(1);
  now = new Date(now.getTime() + 54 * 60_000);
  await channel.send(message);
  expect(fake.tokens).toBe(1);
  now = new Date(now.getTime() + 60_000);
  await channel.send(message);
  expect(fake.tokens).toBe(2);
});

test('a token that is no longer accepted is replaced once', async () => {
  const channel = open();
  await channel.send(message);
  fake.revoke();
  expect(await channel.send(message)).toMatchObject({ outcome: 'sent' });
  expect(fake.tokens).toBe(2);
  fake.trouble.push({ status: 401 }, { status: 401 });
  expect(await channel.send(message)).toEqual({ outcome: 'refused', reason: 'the connector answered 401' });
  expect(fake.posts).toHaveLength(2);
});

test('a wrong secret is refused with what to check, and never repeated in the reason', async () => {
  const outcome = await open({ secret: 'wrong-secret' }).check();
  expect(outcome).toEqual({
    outcome: 'refused',
    reason: expect.stringMatching(/gave no token \(401\): check the id and the secret of the app$/),
  });
  expect(JSON.stringify(outcome)).not.toContain('wrong-secret');
  expect(await open().check()).toEqual({ outcome: 'ready' });
});

test.each([
  [429, 'throttled'],
  [412, 'throttled'],
  [500, 'unreachable'],
  [502, 'unreachable'],
  [503, 'unreachable'],
  [504, 'unreachable'],
  [400, 'refused'],
  [403, 'refused'],
  [404, 'refused'],
  [413, 'refused'],
  [302, 'refused'],
])('a %i to a new card is %s', async (status, outcome) => {
  fake.trouble.push({
    status,
    body: { error: { code: 'Some<Code>' } },
    headers: { Location: `${fake.origin}/x` },
  });
  expect(await open().send(message)).toEqual({
    outcome,
    reason: `the connector answered ${status} (SomeCode)`,
  });
  expect(fake.requests).toHaveLength(1);
});

test('a wait that is asked for is passed on, as seconds or as a date', async () => {
  const channel = open();
  fake.trouble.push({ status: 429, headers: { 'Retry-After': '7' } });
  expect(await channel.send(message)).toMatchObject({ outcome: 'throttled', retryAfterMs: 7000 });
  fake.trouble.push({ status: 503, headers: { 'Retry-After': 'Fri, 20 Nov 2026 09:02:00 GMT' } });
  expect(await channel.send(message)).toMatchObject({ outcome: 'unreachable', retryAfterMs: 120_000 });
  fake.trouble.push({ status: 429, headers: { 'Retry-After': 'soon' } });
  expect(await channel.send(message)).toEqual({ outcome: 'throttled', reason: 'the connector answered 429' });
});

test('a card that is no longer there cannot be updated, and is not an error', async () => {
  expect(await open().update('nothing', message)).toEqual({
    outcome: 'gone',
    reason: 'the connector answered 404 (ActivityNotFoundInConversation)',
  });
});

test('a message that was taken without an id is not sent again', async () => {
  fake.trouble.push({ status: 201, body: {} });
  expect(await open().send(message)).toEqual({
    outcome: 'refused',
    final: true,
    reason: 'the connector took the card but gave no id for it',
  });
});

test('a token endpoint in trouble is waited for', async () => {
  fake.tokenTrouble.push({ status: 503, headers: { 'Retry-After': '30' } });
  expect(await open().check()).toMatchObject({ outcome: 'unreachable', retryAfterMs: 30_000 });
});

test('silence, a dead line and a server that is not there are said as such', async () => {
  fake.trouble.push({ delayMs: 1500 }, { dropAfterAccepting: true });
  const channel = open({ timeoutMs: 500 });
  expect(await channel.send(message)).toMatchObject({
    outcome: 'unreachable',
    reason: expect.stringContaining('no answer in time'),
  });
  expect(await channel.send(message)).toMatchObject({ outcome: 'unreachable' });
  await fake.stop();
  expect(await channel.send(message)).toMatchObject({
    outcome: 'unreachable',
    reason: expect.stringContaining('ECONNREFUSED'),
  });
});

test('the token goes to the connector only', () => {
  const own = [
    'https://smba.trafficmanager.net/teams',
    'https://smba.trafficmanager.net/emea/',
    'https://eu.botframework.com',
  ];
  expect(own.filter((address) => isServiceUrl(address, false))).toEqual(own);
  const foreign = [
    'http://smba.trafficmanager.net/teams',
    'https://smba.trafficmanager.net.evil.example/teams',
    'https://evil.example/smba.trafficmanager.net',
    'https://botframework.com.evil.example',
    'https://evilbotframework.com',
    'https://smba.trafficmanager.net:8443/teams',
    'https://user:secret@smba.trafficmanager.net/teams',
    'https://smba.trafficmanager.net/teams?x=1',
    'http://localhost:3978/preview/connector',
    'https://localhost/preview',
    'https://169.254.169.254',
    'nonsense',
  ];
  expect(foreign.filter((address) => isServiceUrl(address, false))).toEqual([]);
  expect(isServiceUrl('http://localhost:3978/preview/connector', true)).toBe(true);
  expect(isServiceUrl('http://10.0.0.1/preview/connector', true)).toBe(false);
  expect(connectorChannel({ ...settingsFor('https://evil.example') })).toEqual({
    ok: false,
    reason: expect.stringContaining('https://evil.example is no address of the bot connector'),
  });
});

const settingsFor = (serviceUrl: string): ConnectorSettings => ({
  botId: BOT.id,
  secret: BOT.secret,
  tokenUrl: entraTokenUrl('11111111-1111-4111-8111-111111111111'),
  serviceUrl,
  channelId: CHANNEL,
  clock: () => now,
});
