import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DateColumn, type DateKind } from '../../../server/sources/values/dateColumn.ts';

const monthsOf = (...texts: string[]) => read('month', texts);
const daysOf = (...texts: string[]) => read('day', texts);

function read(kind: DateKind, texts: readonly string[]) {
  const column = new DateColumn(kind);
  const codes = texts.map((text) => column.code(text));
  const dates = column.dates();
  if (!dates.ok) return dates.values;
  const of = (code: number): string | undefined =>
    kind === 'day' ? dates.days[code] : dates.days[code]?.slice(0, 7);
  return codes.map((code) => (typeof code === 'number' ? of(code) : code));
}

it.each([
  ...[
    '2026-10',
    '2026-10-01',
    '2026/10/01',
    '2026.10.31',
    '20261001',
    '202610',
    '10/2026',
    '10.2026',
    '10-2026',
  ],
  ...['01.10.2026', '1.10.2026', '1. 10. 2026', '31/10/2026', '10/31/2026', '31-10-2026'],
  ...[
    'Oct-2026',
    'Oct 2026',
    'oct. 2026',
    'October, 2026',
    'OCTOBER-2026',
    'Okt-2026',
    'Oktober 2026',
    "Oct '26",
  ],
  ...[
    'Oct-26',
    '2026-Oct',
    '2026 Oktober',
    '1-Oct-2026',
    '01 Oct 2026',
    '1. Oktober 2026',
    'October 1, 2026',
  ],
  ...['Oct 1st 2026', 'FY27-M04', 'FY27M4', 'fy2027 m04', 'FY27-P04', 'FY27-04', 'FY27-Oct', 'FY27 Oktober'],
  ...[
    '2026-10-31T23:59:59.999Z',
    '2026-10-01 00:00:00',
    '10/31/2026 12:00:00 AM',
    '2026-10-01T00:00:00+02:00',
  ],
])('reads %j as October 2026', (text) => {
  expect(monthsOf(text)).toEqual(['2026-10']);
});

it.each([
  ['FY27-M01', '2026-07'],
  ['FY27-M06', '2026-12'],
  ['FY27-M07', '2027-01'],
  ['FY27-M12', '2027-06'],
  ['FY27-Jun', '2027-06'],
  ['FY27-Jul', '2026-07'],
  ['März 2026', '2026-03'],
  ['Mrz-2026', '2026-03'],
  ['Dez 2026', '2026-12'],
  ['Mai 2026', '2026-05'],
])('reads %j as %s', (text, month) => {
  expect(monthsOf(text)).toEqual([month]);
});

it.each([
  '',
  '2026',
  '13/13/2026',
  '2026-00',
  '2026-13',
  'Q4-2026',
  'FY27-M13',
  'FY27-M00',
  'Octember 2026',
  '10/1/26',
  '46296',
])('takes %j for no month', (text) => {
  expect(monthsOf(text)).toEqual(['not-a-month']);
});

it('takes months of other centuries for mistakes', () => {
  expect(monthsOf('2009-12', '2010-01', '2049-12', '2050-01')).toEqual([
    ...['month-out-of-range', '2010-01', '2049-12', 'month-out-of-range'],
  ]);
});

it('asks for days that exist', () => {
  expect(daysOf('2024-02-29', '2026-02-29', '31.04.2026', '0', 'Oct-2026', '9999-12-31')).toEqual([
    ...['2024-02-29', 'not-a-day', 'not-a-day', 'not-a-day', 'not-a-day', '9999-12-31'],
  ]);
});

it.each<[string, string[], string[]]>([
  ['a day above 12 in second place', ['3/4/2026', '1/25/2026'], ['2026-03-04', '2026-01-25']],
  ['a day above 12 in first place', ['3/4/2026', '25/1/2026'], ['2026-04-03', '2026-01-25']],
  ['nothing: as Partner Center writes', ['3/4/2026', '5/5/2026'], ['2026-03-04', '2026-05-05']],
  ['nothing that is open', ['25/1/2026', '1/25/2026'], ['2026-01-25', '2026-01-25']],
  ['both: it is reported', ['3/4/2026', '25/1/2026', '1/25/2026'], ['1/25/2026', '25/1/2026', '3/4/2026']],
])('decides the order of a column by %s', (_, texts, days) => {
  expect(daysOf(...texts)).toEqual(days);
});

it.each<[string[], string[]]>([
  [
    ['10/1/2026', '9/1/2026'],
    ['2026-10', '2026-09'],
  ],
  [
    ['1/10/2026', '1/9/2026'],
    ['2026-10', '2026-09'],
  ],
  [
    ['1/10/2026', '1/1/2026'],
    ['2026-10', '2026-01'],
  ],
  [
    ['2/10/2026', '1/9/2026'],
    ['2026-02', '2026-01'],
  ],
  [
    ['10/31/2026', '9/8/2026'],
    ['2026-10', '2026-09'],
  ],
])('reads a column of months %j by their first days', (texts, months) => {
  expect(monthsOf(...texts)).toEqual(months);
});

it('says which value it had to assume', () => {
  const assumed = (kind: DateKind, ...texts: string[]) => {
    const column = new DateColumn(kind);
    for (const text of texts) column.code(text);
    const dates = column.dates();
    return dates.ok ? dates.assumed : 'mixed';
  };
  expect(assumed('day', '5/5/2026', '3/4/2026')).toBe('3/4/2026');
  expect(assumed('day', '5/5/2026', '2026-03-04')).toBeUndefined();
  expect(assumed('day', '3/4/2026', '1/25/2026')).toBeUndefined();
  expect(assumed('month', '10/1/2026', '9/1/2026')).toBeUndefined();
  expect(assumed('month', '10/2/2026')).toBe('10/2/2026');
});

it('never throws, whatever stands in the cell', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'0123456789/.-: TFYMoct') })), (texts) => {
      expect(monthsOf(...texts)).toBeDefined();
    }),
  );
});
