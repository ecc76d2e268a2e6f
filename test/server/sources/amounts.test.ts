import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAmount } from '../../../server/sources/values/amount.ts';
import { AmountColumn } from '../../../server/sources/values/amountColumn.ts';
import { countOf } from '../../../server/sources/values/count.ts';
import { dollars, units } from '../../../server/sources/values/exactSum.ts';

const amountOf = (text: string): number | string => {
  const read = readAmount(text);
  return typeof read === 'string' ? read : dollars(units(read.amount, read.decimal ?? '.'));
};

it.each<[string, number]>([
  ['0', 0],
  ['-0.00', 0],
  ['812.45', 812.45],
  ['.5', 0.5],
  ['5.', 5],
  ['+7', 7],
  ['1,250.00', 1250],
  ['1.250,00', 1250],
  ['12.345.678,9', 12_345_678.9],
  ['1 250,00', 1250],
  ['1\u00a0250,00', 1250],
  ['1\u202f250\u202f000', 1_250_000],
  ["1'250.75", 1250.75],
  ['$1,250.00', 1250],
  ['US$ 3.5', 3.5],
  ['3.5 USD', 3.5],
  ['-$3.50', -3.5],
  ['$-3.50', -3.5],
  ['(1,250.00)', -1250],
  ['( $12.5 )', -12.5],
  ['12,50-', -12.5],
  ['\u221212.5', -12.5],
  ['1.25E+03', 1250],
  ['5e-3', 0.01],
  ['0.125', 0.13],
  ['1250.125', 1250.13],
])('reads %j as an amount', (text, dollarsRead) => {
  expect(amountOf(text)).toBe(dollarsRead);
});

it.each([
  ...[
    '',
    'abc',
    '1,25,0',
    '1.2.3',
    '1,2,3.4',
    '12,34.567,8',
    '1 25',
    '1  250',
    '--5',
    '(5',
    '5)',
    '1e',
    'e5',
  ],
  ...['1.250,00.5', '.', ',', '-', '0x10', '١٢', '1/2', '5%'],
])('takes %j for no amount', (text) => {
  expect(amountOf(text)).toBe('not-an-amount');
});

it.each(['€5', '5 EUR', 'GBP 5', '¥500', '5 CHF'])('takes %j for another currency', (text) => {
  expect(amountOf(text)).toBe('not-us-dollars');
});

it.each<[string, string, number]>([
  ['1.250', '0.5', 1.25],
  ['1.250', '0,5', 1250],
  ['1,250', '0.5', 1250],
  ['1,250', '0,5', 1.25],
  ['1,250', '1.250.000', 1.25],
  ['999.999', '1.250,00', 999_999],
])('reads %j beside %j', (open, beside, read) => {
  const column = new AmountColumn();
  const amount = column.read(open);
  column.read(beside);
  const sign = column.sign();
  if (!sign.ok || typeof amount === 'string') throw new Error('not read');
  expect(dollars(units(amount, sign.sign))).toBe(read);
  expect(sign.assumed).toBeUndefined();
});

it('adds exactly and rounds half up once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { maxLength: 50 }), (thousandths) => {
      const sum = thousandths.reduce((total, one) => {
        const digits = String(Math.abs(one)).padStart(4, '0');
        const read = readAmount(`${one < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}0`);
        return typeof read === 'string' ? total : total + units(read.amount, '.');
      }, 0n);
      const exact = thousandths.reduce((total, one) => total + one, 0);
      expect(Math.round(dollars(sum) * 100)).toBe(Math.floor((exact + 5) / 10) + 0);
    }),
  );
});

it.each<[string | number, number | undefined]>([
  ['0', 0],
  ['120', 120],
  ['1,250', 1250],
  ['1.250', 1250],
  ['1 250 000', 1_250_000],
  ['120.0', 120],
  ['1.250,00', 1250],
  ['1,250.00', 1250],
  [61, 61],
  [61.5, undefined],
  ['61.5', undefined],
  ['1,25', undefined],
  ['1,250.000,0', undefined],
  ['-1', undefined],
  [-1, undefined],
  ['10000000001', undefined],
  ['12 34', undefined],
  ['', undefined],
])('reads %j as a count', (cell, count) => {
  expect(countOf(cell)).toBe(count);
});
