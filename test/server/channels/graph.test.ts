import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppToken } from '../../../server/channels/appToken.ts';
import type { Message } from '../../../server/channels/channel.ts';
import { graphChannel } from '../../../server/channels/graph.ts';
import { channelsOf, joinedTeams } from '../../../server/channels/graphTeams.ts';
import { APP, CHANNEL, FakeGraph, TEAM } from './fakeGraph.ts';

let graph: FakeGraph;
const now = new Date('2026-11-20T09:00:00Z');
const clock = () => now;
beforeEach(async () => {
  graph = await FakeGraph.start();
});
afterEach(() => graph.stop());

/** A token in a person's name, as the exchange would give it. */
async function personToken(): Promise<string> {
  const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  const fields = { grant_type: grant, requested_token_use: 'on_behalf_of', assertion: 'ada' };
  const app = { client_id: APP.id, client_secret: APP.secret };
  const answer = await fetch(graph.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, ...app }),
  });
  return (await answer.json()).access_token;
}

const at = () => ({ graphUrl: graph.graphUrl, clock, timeoutMs: 2000 });
const open = async (more: object = {}) =>
  graphChannel({ ...at(), teamId: TEAM, channelId: CHANNEL, token: await personToken(), ...more });

const message = (text = 'Security'): Message => ({
  summary: text,
  card: {
    ...{
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
    },
    ...{ lang: 'en', fallbackText: text, body: [{ type: 'TextBlock', text, wrap: true }], actions: [] },
  },
});

test('a card is posted in the name of the person, and stays as it is', async () => {
  const channel = await open();
  expect(await channel.send(message())).toEqual({ outcome: 'sent', id: graph.messages[0]?.id });
  expect(graph.messages).toMatchObject([{ by: 'ada' }]);
  expect(channel.webUrl).toContain('/l/message/');
  expect(channel.canUpdate).toBe(false);
  expect(await channel.update('x', message())).toMatchObject({ outcome: 'refused' });
});

test.each([
  [429, { 'Retry-After': '30' }, { outcome: 'throttled', retryAfterMs: 30_000 }],
  [412, {}, { outcome: 'throttled' }],
  [500, {}, { outcome: 'unreachable' }],
  [502, {}, { outcome: 'unreachable' }],
  [503, { 'Retry-After': 'Fri, 20 Nov 2026 09:01:00 GMT' }, { outcome: 'unreachable', retryAfterMs: 60_000 }],
  [504, {}, { outcome: 'unreachable' }],
  [401, {}, { outcome: 'refused', reason: 'Microsoft Graph answered 401 (SomeCode)' }],
  [404, {}, { outcome: 'refused' }],
  [
    302,
    { Location: 'https://evil.example/' },
    { outcome: 'refused', reason: expect.stringContaining('not followed') },
  ],
  [200, {}, { outcome: 'refused', final: true }],
])('a %i is told as what it is, after one request', async (status, headers, told) => {
  graph.trouble.push({ status, headers, body: { error: { code: 'Some<Code>' } } });
  expect(await (await open()).send(message())).toMatchObject(told);
  expect(graph.requests).toHaveLength(1);
});

test('silence and a dead line may have arrived; no line has not', async () => {
  graph.trouble.push({ delayMs: 1500 }, { dropAfterAccepting: true });
  const channel = await open({ timeoutMs: 500 });
  for (let i = 0; i < 2; i++) {
    const told = await channel.send(message());
    expect(told).toMatchObject({ outcome: 'unreachable' });
    expect(told).not.toHaveProperty('notSent');
  }
  const gone = await FakeGraph.start();
  const { graphUrl } = gone;
  await gone.stop();
  expect(await (await open({ graphUrl })).send(message())).toMatchObject({
    outcome: 'unreachable',
    notSent: true,
  });
});

test('a card that is too large is not sent', async () => {
  expect(await (await open()).send(message('x'.repeat(30_000)))).toMatchObject({ outcome: 'refused' });
  expect(graph.requests).toEqual([]);
});

test('a token of the app itself is not let in where a person is needed', async () => {
  const scope = 'https://graph.microsoft.com/.default';
  const app = {
    tokenUrl: graph.tokenUrl,
    clientId: APP.id,
    secret: APP.secret,
    scope,
    timeoutMs: 2000,
    clock,
  };
  const reading = await new AppToken(app).read();
  if (!reading.ok) throw new Error(reading.failure.reason);
  expect(await (await open({ token: reading.token })).send(message())).toMatchObject({ outcome: 'refused' });
});

test('ids lead nowhere else than to their own place', async () => {
  await (await open({ teamId: '../users', channelId: '?x=/../..' })).send(message());
  expect(graph.requests).toEqual(['POST /v1.0/teams/..%2Fusers/channels/%3Fx%3D%2F..%2F../messages']);
});

test('lists are read page by page, in the order of names, without what is archived', async () => {
  const next = { '@odata.nextLink': `${graph.graphUrl}/me/joinedTeams` };
  graph.trouble.push({
    status: 200,
    body: { value: [{ id: 'z', displayName: 'Zebra' }, { id: 'n' }], ...next },
  });
  expect(await joinedTeams(at(), await personToken())).toEqual({
    ok: true,
    value: {
      teams: [
        { id: TEAM, name: 'Cloud' },
        { id: 'n', name: 'n' },
        { id: 'z', name: 'Zebra' },
      ],
    },
  });
  graph.channels = [
    { id: 'p', displayName: 'Plans', membershipType: 'private' },
    { id: 's', displayName: 'Shop', membershipType: 'shared' },
    { id: 'o', displayName: 'Old', isArchived: true },
    { id: 'u', displayName: 'Unheard of', membershipType: 'unknownFutureValue' },
  ];
  expect(await channelsOf(at(), await personToken(), TEAM)).toMatchObject({
    value: { channels: [{ kind: 'private' }, { kind: 'shared' }, { kind: 'standard' }] },
  });
});

test.each([
  { value: 'none' },
  { value: [{ id: 7 }] },
  { value: [], '@odata.nextLink': 'https://evil.example/v1.0/me' },
  'no list',
])('%o is no list of Graph’s, and the token goes nowhere else', async (body) => {
  graph.trouble.push({ status: 200, body });
  expect(await joinedTeams(at(), await personToken())).toMatchObject({
    ok: false,
    failure: { outcome: 'refused' },
  });
  expect(graph.requests).toHaveLength(1);
});

test('a list without an end is left', async () => {
  const next = { '@odata.nextLink': `${graph.graphUrl}/me/joinedTeams` };
  for (let i = 0; i < 30; i++) graph.trouble.push({ status: 200, body: { value: [], ...next } });
  expect(await joinedTeams(at(), await personToken())).toMatchObject({ ok: true });
  expect(graph.requests).toHaveLength(20);
});
