import { expect, test } from 'vitest';
import { notificationSettings } from '#contract';
import type { StoredEvent } from '../../../server/ledger/index.ts';
import { holdOfEvent, holdOfHour, holdOfPost } from '../../../server/tasks/holds.ts';
import { dayIn, instantAt, timeIn } from '../../../server/tasks/localTime.ts';

const BERLIN = 'Europe/Berlin';
const wishes = (settings: object = {}, timeZone = BERLIN) => ({
  settings: notificationSettings.parse(settings),
  timeZone,
  language: 'en' as const,
  personalNotices: true,
});
const event = (more: Partial<StoredEvent> = {}): StoredEvent => ({
  ...{ partnerId: 'contoso', designation: 'security', event: 'near', epoch: 0, bucket: '', payload: {} },
  ...{ state: 'pending', createdAt: '', attempts: 0, nextAttemptAt: null, lastError: null },
  ...{ activityId: null, sentAt: null },
  ...more,
});
const near = { course: { state: 'near', epoch: 0, stale: false }, events: [] } as const;
const building = { course: { state: 'building', epoch: 0, stale: false }, events: [] } as const;
const noon = new Date('2026-11-20T11:00:00Z');

test('what is switched off, put off, or no longer so is not told', () => {
  expect(holdOfEvent(event(), near, wishes(), noon)).toEqual({ hold: 'none' });
  expect(holdOfEvent(event(), building, wishes(), noon)).toMatchObject({ hold: 'forever' });
  const off = wishes({ events: { near: { send: false } } });
  expect(holdOfEvent(event(), near, off, noon)).toEqual({
    hold: 'forever',
    reason: 'switched off in the settings',
  });
  const later = wishes({ events: { near: { snoozedUntil: '2026-12-01' } } });
  expect(holdOfEvent(event(), near, later, noon)).toEqual({
    hold: 'until',
    until: new Date('2026-11-30T23:00:00Z'),
    reason: 'put off until 2026-12-01',
  });
  expect(holdOfEvent(event(), near, later, new Date('2026-12-01T12:00:00Z'))).toEqual({ hold: 'none' });
  expect(holdOfEvent(event({ event: 'unheard-of' }), near, wishes(), noon)).toMatchObject({
    hold: 'forever',
  });
});

test('there is one post a day, by the days of the organization', () => {
  const sentAt = '2026-11-20T22:59:00.000Z';
  const told = [event({ state: 'sent', sentAt })];
  const before = new Date('2026-11-20T22:59:59Z');
  expect(holdOfPost(told, wishes(), before)).toMatchObject({ until: new Date('2026-11-20T23:00:00Z') });
  expect(holdOfPost(told, wishes(), new Date('2026-11-20T23:00:00Z'))).toEqual({ hold: 'none' });
  expect(holdOfPost(told, wishes({}, 'UTC'), new Date('2026-11-20T23:00:00Z'))).toMatchObject({
    hold: 'until',
  });
});

test.each([
  ['18:00', '08:00', '2026-11-20T16:59:00Z', undefined],
  ['18:00', '08:00', '2026-11-20T17:00:00Z', '2026-11-21T07:00:00Z'],
  ['18:00', '08:00', '2026-11-21T06:59:00Z', '2026-11-21T07:00:00Z'],
  ['18:00', '08:00', '2026-11-21T07:00:00Z', undefined],
  ['12:00', '13:00', '2026-11-20T11:30:00Z', '2026-11-20T12:00:00Z'],
])('quiet from %s to %s: at %s until %s', (from, to, now, until) => {
  const held = holdOfHour(wishes({ quietHours: { from, to } }), new Date(now));
  expect(held.hold === 'until' ? held.until : undefined).toEqual(until && new Date(until));
});

test('days begin where the time zone says, also when clocks change', () => {
  expect(dayIn('Asia/Kolkata', new Date('2026-11-20T18:30:00Z'))).toBe('2026-11-21');
  expect(timeIn('Asia/Kolkata', new Date('2026-11-20T18:30:00Z'))).toBe('00:00');
  expect(instantAt('Asia/Kolkata', '2026-11-21')).toEqual(new Date('2026-11-20T18:30:00Z'));
  expect(instantAt(BERLIN, '2026-03-29')).toEqual(new Date('2026-03-28T23:00:00Z'));
  // Half past two does not exist on that night, and comes twice on the other.
  expect(instantAt(BERLIN, '2026-03-29', '02:30')).toEqual(new Date('2026-03-29T01:00:00Z'));
  expect(instantAt(BERLIN, '2026-10-25', '02:30')).toEqual(new Date('2026-10-25T00:30:00Z'));
  expect(instantAt('Pacific/Kiritimati', '2026-11-21')).toEqual(new Date('2026-11-20T10:00:00Z'));
  expect(instantAt('Pacific/Pago_Pago', '2026-11-21')).toEqual(new Date('2026-11-21T11:00:00Z'));
});
