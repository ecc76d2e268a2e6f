import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { notificationSettings } from '#contract';
import { weekOf } from '../../../server/tasks/digest.ts';
import { type Archive, type Installation, install, openArchive } from './installation.ts';
import { securityFacts } from './securityFacts.ts';

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

const DAY = 24 * 3_600_000;
const NEAR = { customers: 3, people: 3, users: 100 };
const digests = async () =>
  (await at.scope.digests()).map(({ week, state, lastError }) => [week, state, lastError]);
const posted = () => at.connector.posts.map(({ activity }) => activity.summary);

test('once a week what moved is told, and nobody is told when nothing has', async () => {
  // Friday, 20 November.
  await at.tasks.acceptFacts(at.organizationId, securityFacts(NEAR), 'ada');
  await at.tasks.notify();
  expect(await digests()).toEqual([['2026-11-16', 'silent', 'the first week: only noted']]);
  await at.after(3 * DAY);
  expect((await digests())[0]).toEqual(['2026-11-23', 'silent', 'nothing has changed since the last one']);
  await at.tasks.acceptFacts(at.organizationId, securityFacts({ ...NEAR, customers: 4 }), 'ada');
  await at.after(7 * DAY);
  expect((await digests())[0]).toEqual(['2026-11-30', 'sent', null]);
  expect(posted()).toEqual(['Security (SMB): 69.3 of 100 – 0.7 points short', 'The week of Contoso']);
  const said = JSON.stringify(at.connector.posts[1]?.activity);
  expect(said).toContain('{"title":"Security","value":"69.3 of 100 (+9.3) – 0.7 points short"}');
  expect(said).not.toMatch(/\$\d|USD|Person p/);
  // Every link leads to this very partner.
  for (const { activity } of at.connector.posts) {
    expect(JSON.stringify(activity)).toMatch(/l\/entity\/[^"]*partner%3Dcontoso/);
  }
  await at.after(DAY);
  expect(posted()).toHaveLength(2);
});

test('a digest that cannot be sent is sent later, once', async () => {
  await at.tasks.acceptFacts(at.organizationId, securityFacts(NEAR), 'ada');
  await at.tasks.notify();
  await at.tasks.acceptFacts(at.organizationId, securityFacts({ ...NEAR, customers: 4 }), 'ada');
  await at.tasks.notify();
  at.connector.trouble.push({ status: 200, body: { id: 'x' } }, { status: 503 });
  await at.after(3 * DAY);
  await at.after(60_000);
  await at.after(60_000);
  expect((await digests())[0]?.slice(0, 2)).toEqual(['2026-11-23', 'sent']);
  expect(posted().filter((title) => title?.startsWith('The week'))).toHaveLength(1);
});

const wishes = (digestDay: string) => ({
  settings: notificationSettings.parse({ digestDay }),
  timeZone: 'Europe/Berlin',
  language: 'en' as const,
  personalNotices: true,
});

test.each([
  ['monday', '2026-11-20T12:00:00Z', '2026-11-16'],
  ['friday', '2026-11-20T12:00:00Z', '2026-11-20'],
  ['friday', '2026-11-20T06:59:00Z', '2026-11-13'],
  ['saturday', '2026-11-20T12:00:00Z', '2026-11-14'],
  // It is Monday in Berlin already, but not yet eight.
  ['monday', '2026-11-22T23:30:00Z', '2026-11-16'],
  ['never', '2026-11-20T12:00:00Z', undefined],
])('the week of a %s digest at %s began on %s', (day, now, week) => {
  expect(weekOf(wishes(day), new Date(now))).toBe(week);
});
