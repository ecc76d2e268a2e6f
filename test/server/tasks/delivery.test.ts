import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../../../server/ledger/index.ts';
import { type Archive, type Installation, install, openArchive } from './installation.ts';
import { type Portfolio, securityFacts } from './securityFacts.ts';

let archive: Archive;
let at: Installation;

beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.close());
beforeEach(async () => {
  archive.startOver();
  at = await install(archive);
});
afterEach(() => at.close());

const NEAR: Portfolio = { customers: 3, people: 3, users: 100 };
const NEARER: Portfolio = { customers: 4, people: 3, users: 100 };
const QUALIFIED: Portfolio = { customers: 4, people: 4, users: 200 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function take(portfolio: Portfolio) {
  const accepted = await at.tasks.acceptFacts(at.organizationId, securityFacts(portfolio), 'ada');
  await at.tasks.notify();
  return accepted;
}

const titles = () => at.connector.posts.map(({ activity }) => activity.summary);
const states = async () =>
  (await at.scope.eventLog('contoso'))
    .filter(({ designation }) => designation === 'security')
    .map(({ event, epoch, state }) => `${event} ${epoch} ${state}`);

test('what could not be sent is sent later, once, and the wait grows', async () => {
  at.connector.trouble.push({ status: 503 }, { status: 502 });
  await take(NEAR);
  await at.tasks.notify();
  expect(at.connector.requests).toHaveLength(1);
  expect(await states()).toEqual(['near 0 pending']);
  await at.after(5_000);
  await at.after(5_000);
  expect(at.connector.requests).toHaveLength(2);
  const [event] = await at.scope.eventLog('contoso');
  expect(event).toMatchObject({ attempts: 2, lastError: 'the connector answered 502' });
  await at.after(5_000);
  await at.after(60_000);
  expect(titles()).toHaveLength(1);
  expect(await states()).toEqual(['near 0 sent']);
});

test('a wait that the connector asks for is kept, for every card', async () => {
  at.connector.trouble.push({ status: 429, headers: { 'Retry-After': '120' } });
  await take(NEAR);
  await take(QUALIFIED);
  await at.after(100_000);
  expect(at.connector.requests).toHaveLength(1);
  await at.after(20_000);
  expect(titles()).toEqual(['Security (SMB): 79.3 of 100 – qualified']);
  // It is no longer near, so nobody is told that it was.
  expect(await states()).toEqual(['qualified 1 sent', 'near 0 silent']);
});

test('what is refused is tried again every hour, not more often', async () => {
  at.connector.trouble.push({ status: 403 }, { status: 403 });
  await take(NEAR);
  for (let minutes = 0; minutes < 60; minutes += 6) await at.after(6 * 60_000);
  expect(at.connector.requests).toHaveLength(2);
  await at.after(HOUR);
  expect(await states()).toEqual(['near 0 sent']);
});

test('a redirect is not followed, told, and tried again every hour only', async () => {
  const elsewhere = { status: 307, headers: { Location: 'https://evil.example/' } };
  at.connector.trouble.push(elsewhere, elsewhere);
  await take(NEAR);
  for (let minutes = 0; minutes < 60; minutes += 10) await at.after(10 * 60_000);
  expect(at.connector.requests).toHaveLength(2);
  const [event] = await at.scope.eventLog('contoso');
  expect(event).toMatchObject({ state: 'pending', lastError: 'the connector answered 307' });
});

test('a card that was taken without the id that was promised is told of, and never posted again', async () => {
  at.connector.trouble.push({ status: 201, body: {} });
  await take(NEAR);
  await at.after(HOUR);
  await at.after(DAY);
  expect(at.connector.requests).toHaveLength(1);
  const [event] = await at.scope.eventLog('contoso');
  expect(event).toMatchObject({
    state: 'failed',
    lastError: 'the connector took the card but gave no id for it',
  });
});

test('what was put off is told by the card of a newer state, not by one more', async () => {
  at.connector.trouble.push({ status: 403 });
  await take(NEAR);
  await take(QUALIFIED);
  await at.after(2 * HOUR);
  expect(titles()).toEqual(['Security (SMB): 79.3 of 100 – qualified']);
  expect(await states()).toEqual(['qualified 1 sent', 'near 0 silent']);
});

test('an update that fails is made up for, and one that is refused is not repeated', async () => {
  await take(NEAR);
  at.connector.trouble.push({ status: 500 });
  await take(NEARER);
  expect(at.connector.posts[0]?.updates).toBe(0);
  await at.after(60_000);
  expect(at.connector.posts[0]?.updates).toBe(1);
  at.connector.trouble.push({ status: 413 });
  await take({ ...NEAR, users: 150 });
  const requests = at.connector.requests.length;
  await at.tasks.scorePartner(at.organizationId, 'contoso');
  await at.after(HOUR);
  expect(at.connector.requests).toHaveLength(requests);
});

test('a card that somebody has removed stays away until there is a new state', async () => {
  await take(NEAR);
  at.connector.posts.splice(0);
  await take(NEARER);
  await at.after(HOUR);
  expect(at.connector.posts).toEqual([]);
  await at.after(DAY);
  await take(QUALIFIED);
  expect(titles()).toEqual(['Security (SMB): 79.3 of 100 – qualified']);
});

test('a crash between sending and recording leads to one more post at most', async () => {
  await at.restart({ ledger: withoutRecording });
  await take(NEAR);
  expect(titles()).toHaveLength(1);
  // The same process knows what it has sent, and sends nothing twice.
  await at.after(HOUR);
  await at.tasks.notify();
  expect(titles()).toHaveLength(1);
  expect(await states()).toEqual(['near 0 pending']);
  // The next one can only send it once more.
  await at.restart();
  await at.tasks.notify();
  await at.after(HOUR);
  expect(titles()).toHaveLength(2);
  expect(await states()).toEqual(['near 0 sent']);
  await at.restart();
  await at.tasks.notify();
  expect(titles()).toHaveLength(2);
});

/** A ledger in which nothing can be recorded as sent. */
function withoutRecording(ledger: Ledger): Ledger {
  return {
    ...ledger,
    scope: (organizationId) => ({
      ...ledger.scope(organizationId),
      recordSent: async () => {
        throw new Error('the database is gone');
      },
    }),
  };
}

test('without a channel what there is to tell waits, and is told as it stands then', async () => {
  await at.restart({ channel: 'none' });
  await take(NEAR);
  await take(QUALIFIED);
  expect(await states()).toEqual(['qualified 1 pending', 'near 0 pending']);
  await at.restart();
  await at.tasks.notify();
  expect(titles()).toEqual(['Security (SMB): 79.3 of 100 – qualified']);
});
