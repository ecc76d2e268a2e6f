import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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
  archive.startOver();
  at = await install(archive);
});
afterEach(() => at.close());

const BUILDING: Portfolio = { customers: 3, people: 2, users: 100 };
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
  await take(NEAR);
  await at.after(11 * DAY);
  await take({ ...QUALIFIED, asOf: '2026-11-30' });
  expect(titles()).toEqual([
    'Security (SMB): 60 of 100 – 10 points short',
    'Security (SMB): 79.3 of 100 – qualified',
  ]);
  const said = JSON.stringify(at.connector.posts[1]?.activity);
  expect(said).toContain('up 19.3 since October');
  expect(said).toContain('**Qualified:** the designation is secured until 31 May 2027.');
  expect(await states()).toContain('qualified 1 sent');
  await take({ ...QUALIFIED, asOf: '2026-11-30', users: 250 });
  expect(at.connector.posts.at(-1)?.updates).toBe(1);
});

test('there is one post about a designation a day: the next waits until midnight, and the card is edited', async () => {
  await take(NEAR);
  await take(QUALIFIED);
  expect(titles()).toEqual(['Security (SMB): 79.3 of 100 – qualified']);
  expect(at.connector.posts[0]?.updates).toBe(1);
  const [waiting] = await at.scope.eventLog('contoso');
  expect(waiting).toMatchObject({ event: 'qualified', state: 'pending', attempts: 0 });
  expect(waiting?.lastError).toBe('one post about a designation a day');
  // Midnight in Berlin.
  expect(waiting?.nextAttemptAt).toBe('2026-11-20T23:00:00.000Z');
  await at.after(DAY);
  expect(titles()).toHaveLength(2);
  expect(await states()).toEqual(['qualified 1 sent', 'near 0 sent']);
});

test('falling below while secured is no news, and the card says until when it is', async () => {
  await take({ ...QUALIFIED, asOf: '2026-10-31' });
  await at.after(11 * DAY);
  await take({ ...BUILDING, asOf: '2026-11-30' });
  expect(titles()).toEqual(['Security (SMB): 52 of 100 – secured until 31 May 2027']);
  expect(await states()).toEqual(['qualified 1 sent']);
});

test('every night has its score, and dates are told', async () => {
  await take(QUALIFIED);
  await at.after(60 * DAY);
  expect(await at.scope.isScoredFor('contoso', '2027-01-19')).toBe(true);
  expect(await states()).toEqual(['stale 1 sent', 'qualified 1 sent']);
  expect(JSON.stringify(at.connector.posts[1]?.activity)).toContain(
    '**Old data:** it ends with October 2026; November 2026 should have come by now.',
  );
});

test('a score for an earlier day tells nothing', async () => {
  await take(NEAR);
  await take({ ...QUALIFIED, asOf: '2026-09-30' });
  await at.tasks.scorePartner(at.organizationId, 'contoso', '2026-08-31');
  await at.tasks.notify();
  expect((await states()).filter((state) => !state.endsWith('silent'))).toEqual(['near 0 sent']);
  expect(at.connector.posts).toHaveLength(1);
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
