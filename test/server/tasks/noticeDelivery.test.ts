import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FactsDocument } from '#scoring';
import { ActivityFeed } from '../../../server/channels/activityFeed.ts';
import type { Ledger } from '../../../server/ledger/index.ts';
import { Metrics } from '../../../server/metrics/metrics.ts';
import { APP, FakeGraph, TEAM } from '../channels/fakeGraph.ts';
import { type Archive, type Installation, install, openArchive } from './installation.ts';
import { securityFacts } from './securityFacts.ts';

// What one person alone is told of their certificates, through Graph; the channel is never told of it.

let archive: Archive;
let at: Installation;
let graph: FakeGraph;
let metrics: Metrics;

beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.close());
beforeEach(async () => {
  archive.startOver();
  graph = await FakeGraph.start();
  at = await install(archive);
  metrics = new Metrics();
  await at.restart({ feedOf, delivered: metrics.delivered });
  await at.scope.saveConversation({ ...CHANNEL, channel: '19:ours@thread.tacv2', teamId: TEAM });
  await at.scope.saveConversation({ ...CHANNEL, teamId: 'elsewhere' });
});
afterEach(async () => {
  await at.close();
  await graph.stop();
});

const feedOf = (tenant: string) =>
  new ActivityFeed({
    ...{ tenant, clientId: APP.id, secret: APP.secret, tokenUrl: graph.tokenUrl, graphUrl: graph.graphUrl },
    ...{ clock: archive.clock, timeoutMs: 3000 },
  });
const CHANNEL = {
  channel: '19:status@thread.tacv2',
  serviceUrl: 'https://smba.trafficmanager.net/teams',
  teamName: null,
  channelName: null,
};
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The person p0 holds a certificate that ends on this day; now it is 20 November 2026. */
async function take(expires: string) {
  const facts = securityFacts({ customers: 3, people: 3, users: 100 });
  const [first, ...others] = facts.certifications ?? [];
  if (!first) throw new Error('There are no certifications.');
  const document: FactsDocument = { ...facts, certifications: [{ ...first, expires }, ...others] };
  await at.tasks.acceptFacts(at.organizationId, document, 'ada');
  await link(first.person);
  await at.tasks.scorePartner(at.organizationId, 'contoso');
  await at.tasks.notify();
  return first;
}
const link = (person: string, account = 'mika') =>
  at.scope.linkPerson('contoso', { account, accountName: 'Mika', person, by: account, confirmed: false });
const told = async () => (await at.scope.noticeLog('contoso')).map(({ event, state }) => `${event} ${state}`);

test('who is linked to a certificate is told before it ends, and nobody else; the channel is not', async () => {
  const { certification } = await take('2026-12-10');
  expect(graph.notices).toMatchObject([
    {
      activityType: 'certificateExpiring',
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: 'mika' },
      templateParameters: [
        { name: 'certification', value: certification },
        { name: 'day', value: '10 Dec 2026' },
      ],
      topic: {
        source: 'text',
        webUrl: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/entity\/.*partner%3Dcontoso/),
      },
      previewText: { content: expect.stringContaining(`${certification} ends on 10 Dec 2026`) },
    },
  ]);
  expect(await told()).toContain('certificate-expires sent');
  // A team that the person is not in refuses; nothing was sent there.
  expect(graph.requests).toContain('POST /v1.0/teams/elsewhere/sendActivityNotification');
  const counted = await metrics.text(async () => new Map());
  expect(counted).toContain('seventy_deliveries_total{kind="notice",outcome="sent"} 1\n');
  expect(counted).not.toContain('kind="notice",outcome="refused"');
  const posted = JSON.stringify(at.connector.posts);
  expect(posted).not.toMatch(/10 Dec|mika/i);
  await at.after(HOUR);
  await at.after(DAY);
  expect(graph.notices).toHaveLength(1);
});

test('the next day is told once it has come, in the place of the one before', async () => {
  await take('2026-12-10');
  await at.after(14 * DAY);
  expect(graph.notices).toHaveLength(2);
  expect(new Set(graph.notices.map(({ chainId }) => chainId)).size).toBe(1);
  expect(await told()).toEqual(
    expect.arrayContaining(['certificate-expires sent', 'certificate-expires sent']),
  );
});

test('without a link nobody is told, and a link that has ended is not told any more', async () => {
  graph.trouble.push({ status: 503 }, { status: 503 });
  const { person } = await take('2026-12-10');
  expect(await told()).toContain('certificate-expires pending');
  await at.scope.decideLink('contoso', { account: 'mika', person }, { decision: 'part', by: 'mika' });
  await at.after(HOUR);
  expect(graph.notices).toEqual([]);
  expect(
    (await at.scope.noticeLog('contoso')).find(({ event }) => event === 'certificate-expires'),
  ).toMatchObject({
    state: 'silent',
    lastError: 'the person is no longer linked to the certificate',
  });
});

test('where the organization tells nobody personally nothing is sent or written down; later on what still holds is', async () => {
  const organization = { name: 'Contoso', timeZone: 'Europe/Berlin', language: 'en' };
  graph.trouble.push({ status: 503 }, { status: 503 });
  await take('2026-12-10');
  await at.scope.saveOrganization({ ...organization, personalNotices: false }, 'ada');
  await at.after(HOUR);
  await take('2026-12-09');
  expect(graph.notices).toEqual([]);
  const log = await at.scope.noticeLog('contoso');
  expect(log.filter(({ bucket }) => bucket.includes('2026-12-09'))).toEqual([]);
  expect(log.find(({ event }) => event === 'certificate-expires')).toMatchObject({
    ...{ state: 'silent', lastError: 'the organization tells nobody personally' },
  });
  graph.trouble.length = 0;
  await at.scope.saveOrganization({ ...organization, personalNotices: true }, 'ada');
  await at.after(DAY);
  expect(graph.notices).toHaveLength(1);
});

test('quiet hours hold for people, too', async () => {
  await at.scope.saveNotificationSettings({ quietHours: { from: '09:00', to: '18:00' } }, 'ada');
  await take('2026-12-10');
  expect(graph.notices).toEqual([]);
  await at.after(8 * HOUR);
  expect(graph.notices).toHaveLength(1);
});

test.each([
  [{ status: 429, headers: { 'Retry-After': '120' } }, 130_000],
  [{ status: 412 }, 10_000],
  [{ status: 502 }, 10_000],
  [{ status: 504 }, 10_000],
  [{ delayMs: 3500 }, 10_000],
])('%o is waited for, and then it is sent', async (trouble, wait) => {
  // The first team refuses anyway.
  await at.scope.removeConversation(CHANNEL.channel);
  graph.trouble.push(trouble);
  await take('2026-12-10');
  await at.tasks.notify();
  expect(graph.requests).toHaveLength(1);
  await at.after(wait);
  expect(graph.requests).toHaveLength(2);
  expect(await told()).toContain('certificate-expires sent');
});

test.each([
  [
    { status: 307, headers: { Location: 'https://evil.example/' } },
    /it leads elsewhere, which is not followed/,
  ],
  [{ status: 403, body: { error: { code: 'Forbidden' } } }, /403 \(Forbidden\)/],
])('%o is refused, told in the log, and tried again every hour only', async (trouble, reason) => {
  await at.scope.removeConversation(CHANNEL.channel);
  graph.trouble.push(trouble, trouble);
  await take('2026-12-10');
  for (let minutes = 0; minutes < 60; minutes += 10) await at.after(10 * 60_000);
  expect(graph.requests).toHaveLength(2);
  expect((await at.scope.noticeLog('contoso')).find(({ state }) => state === 'pending')).toMatchObject({
    attempts: 2,
    lastError: expect.stringMatching(reason),
  });
});

test('an answer that was not promised is told, and not sent again', async () => {
  graph.trouble.push({ status: 200, body: {} });
  await take('2026-12-10');
  await at.after(2 * HOUR);
  expect(graph.requests).toHaveLength(1);
  expect(await told()).toContain('certificate-expires failed');
});

test('a token that is no longer accepted is replaced once', async () => {
  await at.scope.removeConversation(CHANNEL.channel);
  graph.trouble.push({ status: 401 });
  await take('2026-12-10');
  expect(graph.tokenRequests).toHaveLength(2);
  expect(graph.notices).toHaveLength(1);
});

test('while the app is in no team it waits, and is told why', async () => {
  for (const { channel } of await at.scope.conversations()) await at.scope.removeConversation(channel);
  await take('2026-12-10');
  expect((await at.scope.noticeLog('contoso')).find(({ state }) => state === 'pending')).toMatchObject({
    attempts: 0,
    lastError: 'the app is installed in no team',
  });
  await at.scope.saveConversation({ ...CHANNEL, teamId: TEAM });
  await at.after(HOUR);
  expect(graph.notices).toHaveLength(1);
});

test('a crash between sending and recording leads to one more, which takes the place of the first', async () => {
  await at.restart({ feedOf, ledger: withoutRecording });
  await take('2026-12-10');
  expect(graph.notices).toHaveLength(1);
  await at.after(HOUR);
  expect(graph.notices).toHaveLength(1);
  await at.restart({ feedOf });
  await at.after(HOUR);
  await at.after(HOUR);
  expect(graph.notices).toHaveLength(2);
  expect(new Set(graph.notices.map(({ chainId }) => chainId)).size).toBe(1);
});

/** A ledger in which nothing can be recorded as sent. */
function withoutRecording(ledger: Ledger): Ledger {
  return {
    ...ledger,
    scope: (organizationId) => {
      const own = ledger.scope(organizationId);
      return {
        ...own,
        recordNotice: async (...told) => {
          if (told[1].state === 'sent') throw new Error('the database is gone');
          return own.recordNotice(...told);
        },
      };
    },
  };
}
