import { expect, test } from 'vitest';
import { type Day, type Designation, enrolledPath, type PathName } from '#scoring';
import type { CourseLine } from '../../../server/ledger/index.ts';
import { courseOfDesignation } from '../../../server/tasks/statusEvents.ts';

// The path that an enrolled partner is enrolled on: settled for a year at its anniversary.

const ANNIVERSARY = '2025-06-20';
const monthEnd = (index: number): Day => new Date(Date.UTC(2026, index + 1, 0)).toISOString().slice(0, 10);
const scores = (...paths: readonly PathName[]) => paths.map((path, i) => ({ path, day: monthEnd(i) }));
const said = (path: PathName, day: Day) => ({ path, day });
const BIG = ['enterprise', 'enterprise', 'enterprise', 'enterprise', 'enterprise', 'enterprise'] as const;
const ONCE_SMALL = ['enterprise', 'enterprise', 'smb', 'enterprise', 'enterprise', 'enterprise'] as const;

test('it is smb if one month of the window was, else enterprise', () => {
  expect(enrolledPath('2026-06-21', ANNIVERSARY, undefined, scores(...ONCE_SMALL))).toBe('smb');
  expect(enrolledPath('2026-06-21', ANNIVERSARY, undefined, scores(...BIG))).toBe('enterprise');
  // January is the first month of the window: December is not looked at.
  const december = [{ path: 'smb', day: '2025-12-31' } as const, ...scores(...BIG)];
  expect(enrolledPath('2026-06-21', ANNIVERSARY, undefined, december)).toBe('enterprise');
  expect(enrolledPath('2026-06-21', ANNIVERSARY, undefined, scores('smb', ...BIG.slice(1)))).toBe('smb');
});

test('it is settled for a year: what comes after the anniversary changes nothing of it', () => {
  const after = scores(...BIG, 'smb', 'smb');
  expect(enrolledPath('2026-09-30', ANNIVERSARY, undefined, after)).toBe('enterprise');
  expect(enrolledPath('2027-06-20', ANNIVERSARY, undefined, after)).toBe('enterprise');
});

test('what somebody has said holds for the year in which they said it, and where nothing is known', () => {
  const word = said('enterprise', '2025-07-01');
  expect(enrolledPath('2026-06-20', ANNIVERSARY, word, scores(...ONCE_SMALL))).toBe('enterprise');
  expect(enrolledPath('2026-06-21', ANNIVERSARY, word, scores(...ONCE_SMALL))).toBe('smb');
  expect(
    enrolledPath('2026-06-21', ANNIVERSARY, said('enterprise', '2026-07-01'), scores(...ONCE_SMALL)),
  ).toBe('enterprise');
  expect(enrolledPath('2027-06-21', ANNIVERSARY, word, [])).toBe('enterprise');
  expect(enrolledPath('2027-06-21', ANNIVERSARY, undefined, [])).toBeUndefined();
});

test('the last score of a month is the one of the month', () => {
  const corrected = [
    ...scores(...ONCE_SMALL.slice(0, 3)),
    { path: 'enterprise', day: '2026-03-31' } as const,
  ];
  expect(enrolledPath('2026-06-21', ANNIVERSARY, undefined, corrected)).toBe('enterprise');
});

const line = (designation: Designation, path: PathName, i: number): CourseLine => ({
  ...{ designation, path, asOf: monthEnd(i), taking: 1, takenAt: `${monthEnd(i)}T12:00:00.000Z` },
  ...{ edition: 'data-ai-2024-06', month: 2026 * 12 + i, total: 72, qualified: true },
  ...{ factsHash: String(i), judged: null },
});

test('the window settles it for the Azure designations, of others it is as said; without an enrolment there is none', () => {
  const on = (designation: Designation, enrolled: boolean) =>
    courseOfDesignation(
      {
        lines: ONCE_SMALL.map((path, i) => line(designation, path, i)),
        enrolments: enrolled
          ? [
              {
                ...{ designation, enrolled, anniversary: ANNIVERSARY, saidBy: 'ada' },
                path: 'enterprise',
                saidAt: '2025-07-01T09:00:00Z',
              },
            ]
          : [],
      },
      designation,
      { today: '2026-06-21', thresholds: { nearFrom: 60, nearUntil: 57, riskDays: [60, 30, 7] } },
    ).enrolledPath;
  expect(on('data-ai', true)).toBe('smb');
  expect(on('infrastructure', true)).toBe('smb');
  expect(on('security', true)).toBe('enterprise');
  expect(on('data-ai', false)).toBeUndefined();
});
