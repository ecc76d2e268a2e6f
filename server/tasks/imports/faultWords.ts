import type { ImportRowError } from '#contract';
import type { ErrorWords, Fault, RowError } from '../../sources/index.ts';

interface Words {
  readonly expected: string;
  readonly remedy: string;
}

const CORRECT = 'Correct the cell and import the file again.';
const ANEW = 'Download the report again and import it without opening it in a spreadsheet first.';

const WORDS: Readonly<Record<Fault, Words>> = {
  missing: { expected: 'a value', remedy: 'Fill in the cell, or leave the row out.' },
  'not-a-month': { expected: 'a month, such as 2026-10, 10/1/2026 or Oct-2026', remedy: CORRECT },
  'month-out-of-range': { expected: 'a month from 2010-01 to 2049-12', remedy: CORRECT },
  'not-a-day': { expected: 'a day that exists, such as 2026-10-31', remedy: CORRECT },
  'not-an-amount': { expected: 'an amount, such as 1250.00 or 1.250,00', remedy: CORRECT },
  'not-us-dollars': { expected: 'US dollars', remedy: 'Download the report in US dollars and import it.' },
  'amount-too-large': { expected: 'an amount up to ten billion', remedy: CORRECT },
  'not-a-count': { expected: 'a whole number, 0 or more', remedy: CORRECT },
  'not-a-flag': { expected: '0 or 1', remedy: CORRECT },
  'spreadsheet-error': { expected: 'a value, not the error of a spreadsheet formula', remedy: ANEW },
  'text-too-long': { expected: 'a shorter text', remedy: CORRECT },
  'cell-count': { expected: 'as many cells as the header has', remedy: ANEW },
};

/** An error of a row with what was expected and what to do. */
export function rowError({ row, code, column, value, have, need }: RowError): ImportRowError {
  const { expected, remedy } = WORDS[code];
  const counted = need === undefined ? expected : `${need} cells, as the header has, not ${have ?? 0}`;
  return {
    row,
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
    code,
    expected: counted,
    remedy,
  };
}

/** The words of the file of errors. */
export const ERROR_WORDS: ErrorWords = {
  titles: ['row', 'column', 'value', 'expected', 'what to do'],
  expected: (error) => rowError(error).expected,
  remedy: (error) => rowError(error).remedy,
};
