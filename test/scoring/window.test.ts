import { describe, expect, test } from 'vitest';
import { type Day, enrolledPath, nextAnniversary, type PathName, securedUntil } from '#scoring';

// Until when a partner keeps a designation, and on which path: the months of a window, and anniversaries.

describe('a partner that is not enrolled', () => {
  test.each([
    ['2026-01-01', '2026-06-30'],
    ['2026-01-31', '2026-06-30'],
    ['2026-09-15', '2027-02-28'],
  ])('qualified on %s is secure until %s', (lastQualified, until) => {
    expect(securedUntil('2026-12-31', lastQualified)).toBe(until);
    expect(securedUntil('2026-12-31', lastQualified, { enrolled: false })).toBe(until);
  });

  test('that never qualified is not secure', () => {
    expect(securedUntil('2026-12-31', undefined)).toBeUndefined();
  });
});

describe('an enrolled partner', () => {
  const until = (day: Day, lastQualified?: Day) =>
    securedUntil(day, lastQualified, { enrolled: true, anniversary: '2024-09-15' });

  test('is secure until the anniversary, whatever it scores', () => {
    expect(until('2026-02-01')).toBe('2026-09-15');
    expect(until('2026-09-15')).toBe('2026-09-15');
    expect(until('2026-09-16')).toBe('2027-09-15');
  });

  test('is renewed by a qualified day from the first of April on', () => {
    expect(until('2026-09-01', '2026-03-31')).toBe('2026-09-15');
    expect(until('2026-09-01', '2026-04-01')).toBe('2027-09-15');
    expect(until('2026-09-15', '2026-09-15')).toBe('2027-09-15');
  });
});

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-03-02', '2027-03-01'],
  ['2026-12-31', '2027-03-01'],
])('on %s the next first of March is that of %s', (day, next) => {
  expect(nextAnniversary(day, '2020-03-01')).toBe(next);
});

test('an anniversary on 29 February is kept on the 28th in other years', () => {
  expect(nextAnniversary('2027-01-01', '2024-02-29')).toBe('2027-02-28');
  expect(nextAnniversary('2027-03-01', '2024-02-29')).toBe('2028-02-29');
  expect(nextAnniversary('2027-01-01', '2024-02-27')).toBe('2027-02-27');
});

describe('the path that a partner is enrolled on', () => {
  const on = (...measured: readonly [day: Day, path: PathName][]) =>
    measured.map(([day, path]) => ({ day, path }));
  const path = (scores: ReturnType<typeof on>, said?: { day: Day; path: PathName }, day = '2026-10-01') =>
    enrolledPath(day, '2023-09-15', said, scores);

  test('is smb after one month of the window as smb, else enterprise', () => {
    expect(path(on(['2026-04-01', 'smb'], ['2026-09-15', 'enterprise']))).toBe('smb');
    expect(path(on(['2026-04-30', 'enterprise'], ['2026-09-15', 'smb']))).toBe('smb');
    expect(path(on(['2026-05-31', 'enterprise'], ['2026-06-30', 'enterprise']))).toBe('enterprise');
  });

  test('does not hang on months before the window, or days after the anniversary', () => {
    const outside = on(['2026-03-31', 'smb'], ['2026-06-30', 'enterprise'], ['2026-09-16', 'smb']);
    expect(path(outside)).toBe('enterprise');
    expect(path(on(['2026-03-31', 'smb'], ['2026-09-16', 'smb']))).toBeUndefined();
  });

  test('is that of the last score of each month', () => {
    expect(path(on(['2026-06-10', 'smb'], ['2026-06-30', 'enterprise']))).toBe('enterprise');
    expect(path(on(['2026-06-10', 'enterprise'], ['2026-06-30', 'smb']))).toBe('smb');
  });

  test('is what was said since the anniversary, or where no month is known', () => {
    const small = on(['2026-06-30', 'smb']);
    expect(path(small, { day: '2026-09-16', path: 'enterprise' })).toBe('enterprise');
    expect(path(small, { day: '2026-09-15', path: 'enterprise' })).toBe('smb');
    expect(path([], { day: '2020-01-01', path: 'enterprise' })).toBe('enterprise');
    expect(path([])).toBeUndefined();
  });
});
