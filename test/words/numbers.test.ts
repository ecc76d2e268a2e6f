import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from '#words';

const en = words('en').numbers;
const de = words('de').numbers;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('points have one decimal, or two where one would hide what is missing', () => {
  expect([13.333333, 3.333333, 6.666667, 24, 0, 70, 70.02, 66.666667].map(en.points)).toEqual([
    '13.3',
    '3.3',
    '6.7',
    '24',
    '0',
    '70',
    '70',
    '66.7',
  ]);
  expect([69.99, 69.96, 69.999999, 0.96, 0.04, 0.000001, 19.999].map(en.points)).toEqual([
    '69.99',
    '69.96',
    '69.99',
    '0.96',
    '0.04',
    '0.01',
    '19.99',
  ]);
});

test('no number of points is printed as a whole number that it does not reach', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (millionths) => {
      const value = millionths / 1e6;
      const printed = Number(en.points(value));
      expect(Math.abs(printed - value)).toBeLessThanOrEqual(0.05);
      expect(Math.floor(printed)).toBeLessThanOrEqual(value);
      expect(printed === 0).toBe(value === 0);
    }),
  );
});

test('signs, money and shares as the language writes them', () => {
  expect([4, -3.333333, 0].map(en.gain)).toEqual(['+4', '\u22123.3', '0']);
  expect([480_000, 51_237, -350, 0].map(en.money)).toEqual(['$4,800', '$512.37', '\u2212$3.50', '$0']);
  expect([480_050, 1_199_999, -350].map(en.dollars)).toEqual(['$4,800', '$11,999', '\u2212$3']);
  expect([480_000, 51_237, -350].map(de.money).map(plain)).toEqual(['4.800 $', '512,37 $', '\u22123,50 $']);
  expect([13.333333, 69.96].map(de.points)).toEqual(['13,3', '69,96']);
  expect(plain(en.percent(15))).toBe('15 %');
  expect(plain(de.percent(14.25))).toBe('14,3 %');
});

test('days and months', () => {
  expect(en.day('2026-10-31')).toBe('31 Oct 2026');
  expect(de.day('2026-10-31')).toBe('31. Okt. 2026');
  expect(en.month('2026-07')).toBe('July 2026');
  expect(de.month('2026-03')).toBe('März 2026');
});

test('numbers and days follow the country, where one is said', () => {
  const day = (locale: string) => plain(words(locale).numbers.day('2027-01-05'));
  expect(['en-US', 'en-us', 'en-GB', 'en', 'fr-FR', 'no locale'].map(day)).toEqual([
    'Jan 5, 2027',
    'Jan 5, 2027',
    '5 Jan 2027',
    '5 Jan 2027',
    '5 Jan 2027',
    '5 Jan 2027',
  ]);
  expect(['de-DE', 'de-AT', 'de_AT', 'de-CH', 'de'].map(day)).toEqual([
    '5. Jan. 2027',
    '5. Jän. 2027',
    '5. Jän. 2027',
    '5. Jan. 2027',
    '5. Jan. 2027',
  ]);
  const count = (locale: string) => plain(words(locale).numbers.count(12345.5)).replace('’', "'");
  expect(['de-DE', 'de-AT', 'de-CH', 'en-US'].map(count)).toEqual([
    '12.345,5',
    '12 345,5',
    "12'345.5",
    '12,345.5',
  ]);
  expect(words('en-GB').numbers.money(51_237)).toBe('US$512.37');
  // In sentences as well.
  expect(plain(words('de-CH').quantity({ unit: 'licences', count: 12345 }))).toMatch(/^12[’']345 Lizenzen$/);
});

test('an instant is told by the clocks of a time zone', () => {
  const evening = '2026-12-31T23:30:00Z';
  expect(en.dayOf(evening, 'UTC')).toBe('31 Dec 2026');
  expect(en.dayOf(evening, 'Europe/Berlin')).toBe('1 Jan 2027');
  expect(de.timeOf(evening, 'Europe/Berlin')).toBe('1. Jan. 2027, 0:30');
  expect(plain(words('en-US').numbers.timeOf(evening, 'America/New_York'))).toBe('Dec 31, 2026, 6:30 PM');
});

test('a month seen from less than a year away needs no year', () => {
  expect(en.monthSeen('2026-09', '2026-10')).toBe('September');
  expect(en.monthSeen('2025-11', '2026-10')).toBe('November');
  expect(en.monthSeen('2025-10', '2026-10')).toBe('October 2025');
});
