import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../../../server/ledger/index.ts';
import { acceptFacts } from '../../../server/tasks/acceptFacts.ts';
import { type Archive, type Installation, install, openArchive } from './installation.ts';
import { type Portfolio, securityFacts } from './securityFacts.ts';

let archive: Archive;
let at: Installation;

beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.close());
beforeEach(async () => {
  at = await install(archive);
});
afterEach(() => at.close());

const BUILDING: Portfolio = { customers: 3, people: 2, users: 100 };
const NEAR: Portfolio = { customers: 3, people: 3, users: 100 };
const NEARER: Portfolio = { customers: 4, people: 3, users: 100 };
const QUALIFIED: Portfolio = { customers: 4, people: 4, users: 200 };

async function take(portfolio: Portfolio) {
  const accepted = await at.tasks.acceptFacts(at.organizationId, securityFacts(portfolio), 'ada');
  await at.tasks.notify();
  return accepted;
}

const titles = () => at.connector.posts.map(({ activity }) => activity.summary);
const states = async () =>
  (await at.scope.eventLog('contoso')).map(({ event, epoch, state }) => `${event} ${epoch} ${state}`);

test('facts are kept and scored, and what they lead to is posted once', async () => {
  expect(await take(NEAR)).toMatchObject({ outcome: 'accepted', partnerId: 'contoso', version: 1 });
  expect(titles()).toEqual(['Security (SMB): 60 of 100 – 10 points short']);
  expect(await states()).toEqual(['near 0 sent']);
  const [score] = (await at.scope.latestScores('contoso')).filter((one) => one.designation === 'security');
  expect(score).toMatchObject({ asOf: '2026-10-31', edition: 'security-2026-07', path: 'smb', total: 60 });
  expect(score?.receipt.factsHash).toBe((await at.scope.standingChunks('contoso'))[0]?.contentHash);
});

test('the same facts again change nothing and say so', async () => {
  await take(NEAR);
  const requests = at.connector.requests.length;
  expect(await take(NEAR)).toMatchObject({ outcome: 'nothing-new', version: 1 });
  expect(await at.tasks.scorePartner(at.organizationId, 'contoso')).toMatchObject({
    newScores: 0,
    newEvents: 0,
  });
  await at.tasks.notify();
  expect(at.connector.requests).toHaveLength(requests);
});

test('when only the numbers move, the card is edited where it stands', async () => {
  await take(NEAR);
  await take(NEARER);
  expect(titles()).toEqual(['Security (SMB): 69.3 of 100 – 0.7 points short']);
  expect(at.connector.posts[0]?.updates).toBe(1);
});

test('a new month is told as a change, a new state as a new post', async () => {
  await take({ ...NEAR, asOf: '2026-09-30' });
  await take(QUALIFIED);
  expect(titles()).toEqual([
    'Security (SMB): 60 of 100 – 10 points short',
    'Security (SMB): 79.3 of 100 – qualified',
  ]);
  expect(JSON.stringify(at.connector.posts[1]?.activity)).toContain('up 19.3 since September');
  expect(await states()).toEqual(['qualified 1 sent', 'near 0 sent']);
  await take({ ...QUALIFIED, users: 250 });
  expect(at.connector.posts.map(({ updates }) => updates)).toEqual([0, 1]);
});

test('falling out of a state is no news, coming back in the next epoch is', async () => {
  await take({ ...NEAR, asOf: '2026-08-31' });
  await take({ ...QUALIFIED, asOf: '2026-09-30' });
  await take({ ...BUILDING, asOf: '2026-10-31' });
  expect(titles()).toHaveLength(2);
  expect(titles()[1]).toContain('52 of 100');
  await take({ ...NEAR, asOf: '2026-11-30' });
  expect(await states()).toEqual(['near 1 sent', 'qualified 1 sent', 'near 0 sent']);
});

test('a score for an earlier day tells nothing', async () => {
  await take(NEAR);
  await take({ ...QUALIFIED, asOf: '2026-09-30' });
  await at.tasks.scorePartner(at.organizationId, 'contoso', '2026-08-31');
  await at.tasks.notify();
  expect(await states()).toEqual(['near 0 sent']);
  expect(at.connector.posts).toHaveLength(1);
});

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
  expect(await states()).toEqual(['qualified 1 sent', 'near 0 sent']);
});

test('what is refused is tried again every hour, not more often', async () => {
  at.connector.trouble.push({ status: 403 }, { status: 403 });
  await take(NEAR);
  for (let minutes = 0; minutes < 60; minutes += 6) await at.after(6 * 60_000);
  expect(at.connector.requests).toHaveLength(2);
  await at.after(60 * 60_000);
  expect(await states()).toEqual(['near 0 sent']);
});

test('what was put off is told by the card of a newer state, not by one more', async () => {
  at.connector.trouble.push({ status: 403 });
  await take(NEAR);
  await take(QUALIFIED);
  await at.after(2 * 60 * 60_000);
  expect(titles()).toEqual(['Security (SMB): 79.3 of 100 – qualified']);
  expect(await states()).toEqual(['qualified 1 sent', 'near 0 sent']);
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
  await at.after(60 * 60_000);
  expect(at.connector.requests).toHaveLength(requests);
});

test('a card that somebody has removed stays away until there is a new state', async () => {
  await take(NEAR);
  at.connector.posts.splice(0);
  await take(NEARER);
  await at.after(60 * 60_000);
  expect(at.connector.posts).toEqual([]);
  await take(QUALIFIED);
  expect(titles()).toEqual(['Security (SMB): 79.3 of 100 – qualified']);
});

test('a crash between sending and recording leads to one more post at most', async () => {
  await at.restart({ ledger: withoutRecording });
  await take(NEAR);
  expect(titles()).toHaveLength(1);
  // The same process knows what it has sent, and sends nothing twice.
  await at.after(60 * 60_000);
  await at.tasks.notify();
  expect(titles()).toHaveLength(1);
  expect(await states()).toEqual(['near 0 pending']);
  // The next one can only send it once more.
  await at.restart();
  await at.tasks.notify();
  await at.after(60 * 60_000);
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

test('facts that were accepted and not scored are scored at the next start', async () => {
  await acceptFacts(at.scope, securityFacts(NEAR), 'ada');
  expect(await at.scope.latestScores('contoso')).toEqual([]);
  await at.restart();
  await at.tasks.notify();
  expect(titles()).toEqual(['Security (SMB): 60 of 100 – 10 points short']);
});

test('a card is in the organization\u2019s language, with links to its own tab', async () => {
  await at.scope.saveOrganization({ name: 'Contoso', timeZone: 'Europe/Berlin', language: 'de-DE' });
  await take(NEAR);
  expect(titles()).toEqual(['Security (SMB): 60 von 100 – 10 Punkte fehlen']);
  const said = JSON.stringify(at.connector.posts[0]?.activity);
  expect(said).toContain(`tenantId=${at.organizationId}`);
  expect(said).not.toMatch(/Person p|contoso\.example\b(?!%2Ftab)/);
});

test('organizations are told apart', async () => {
  const other = await install(archive);
  await take(NEAR);
  await other.tasks.acceptFacts(other.organizationId, securityFacts(QUALIFIED), 'mika');
  await other.tasks.notify();
  await at.tasks.notify();
  expect(titles()).toEqual(['Security (SMB): 60 of 100 – 10 points short']);
  expect(other.connector.posts).toHaveLength(1);
  await other.close();
});

test('one sweep looks after every organization', async () => {
  const other = await install(archive, [at.organizationId]);
  await at.restart({ channel: 'none' });
  await take(NEAR);
  await other.tasks.acceptFacts(other.organizationId, securityFacts(QUALIFIED), 'mika');
  await other.tasks.notify();
  expect(other.connector.posts.map(({ activity }) => activity.summary).sort()).toEqual([
    'Security (SMB): 60 of 100 – 10 points short',
    'Security (SMB): 79.3 of 100 – qualified',
  ]);
  await other.close();
});
