import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysIn,
  isDay,
  isMonth,
  lastClosedMonth,
  monthOf,
  printMonth,
} from '../../src/scoring/calendar.ts';

describe('the last closed month', () => {
  test.each([
    ['2026-10-31', '2026-10'],
    ['2026-10-30', '2026-09'],
    ['2026-11-01', '2026-10'],
    ['2026-01-01', '2025-12'],
    ['2026-01-30', '2025-12'],
    ['2026-12-31', '2026-12'],
    ['2026-02-28', '2026-02'],
    ['2028-02-28', '2028-01'],
    ['2028-02-29', '2028-02'],
    ['2026-04-30', '2026-04'],
  ])('on %s it is %s', (day, month) => {
    expect(printMonth(lastClosedMonth(day))).toBe(month);
  });
});

describe('a day exists or does not', () => {
  test.each(['2026-01-31', '2024-02-29', '2000-02-29', '2026-12-01', '0001-01-01'])('%s does', (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each([
    ...['2026-02-29', '2026-02-30', '1900-02-29', '2100-02-29', '2026-04-31', '2026-06-31', '2026-09-31'],
    ...['2026-11-31', '2026-00-10', '2026-13-01', '2026-01-00', '2026-01-32', '26-01-01', '2026-1-1'],
    ...['2026-01-1', ' 2026-01-01', '2026-01-01 ', '2026/01/01', '20260101', '2026-01-01T00:00', '', 'today'],
  ])('%s does not', (day) => {
    expect(isDay(day)).toBe(false);
  });
});

describe('a month exists or does not', () => {
  test.each(['2026-01', '2026-09', '2026-10', '2026-12'])('%s does', (month) => {
    expect(isMonth(month)).toBe(true);
  });

  test.each(['2026-00', '2026-13', '2026-1', '202610', '2026-10-01', '26-10', ' 2026-10', '2026-10 ', ''])(
    '%s does not',
    (month) => {
      expect(isMonth(month)).toBe(false);
    },
  );
});

test('months have as many days as in the calendar, with its leap years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2399 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect(daysIn(year * 12 + month - 1)).toBe(lastDay);
    }),
  );
});

test('a month is a count that goes back and forth over the years, and is written as it was read', () => {
  expect(printMonth(monthOf('2026-01') - 1)).toBe('2025-12');
  expect(printMonth(monthOf('2025-12') + 1)).toBe('2026-01');
  expect(monthOf('2026-10') - monthOf('2025-10')).toBe(12);
  expect(monthOf('2026-10-31')).toBe(monthOf('2026-10'));
  expect(printMonth(monthOf('0099-03'))).toBe('0099-03');
});

test.each([
  ['2026-10-30', 1, '2026-10-31'],
  ['2026-10-31', 1, '2026-11-01'],
  ['2026-11-01', -1, '2026-10-31'],
  ['2026-10-02', -1, '2026-10-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 366, '2029-02-28'],
  ['2026-05-31', -60, '2026-04-01'],
])('%s and %i days is %s', (day, days, then) => {
  expect(addDays(day, days)).toBe(then);
});
