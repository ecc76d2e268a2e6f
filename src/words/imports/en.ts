import type { ImportWarning } from '#contract';
import type { Numbers } from '../numbers.ts';
import { documentProblems, type ImportWords, listed, megabytes, type Refusals } from './importWords.ts';

const CORRECT = 'Correct the cell and import the file again.';
const ANEW = 'Download the report again and import it unchanged.';
const UNOPENED = 'Download the report again and import it without opening it in a spreadsheet first.';
const EXPORTS =
  'Download one of these reports in Partner Center and import it: TrainingCompletions, AzureUsage, OfficeUsage, EMSUsage, CPOR-M365 usage, Business applications revenue or usage, CustomersAndTenants.';

const rowsIn =
  ({ count }: Numbers) =>
  (rows: number): string =>
    rows === 1 ? '1 row' : `${count(rows)} rows`;
const list = (values: readonly string[]): string =>
  listed(values, { none: 'none', more: (left) => `and ${left} more` });

const NO_TABLE = {
  'old-or-protected-workbook': 'a workbook of the old kind (.xls) or one with a password',
  compressed: 'a packed file',
  pdf: 'a PDF',
  'web-page': 'a web page',
  picture: 'a picture',
  binary: 'something that is no text',
} as const;

const REFUSALS: Refusals = {
  cancelled: () => ['The import was cancelled.', 'Import the file again.'],
  empty: () => ['The file is empty. What is known stays as it is.', ANEW],
  'too-large': (refusal) => [
    `The file is too large: ${megabytes(refusal.size)} MB, where ${megabytes(refusal.limit)} MB is the most.`,
    'Download the report for a shorter time and import it in parts.',
  ],
  'not-a-table': (refusal) => [
    `The file holds no table; it is ${NO_TABLE[refusal.found]}.`,
    refusal.found === 'old-or-protected-workbook'
      ? 'Save it as .xlsx without a password, or as CSV, and import that.'
      : refusal.found === 'compressed'
        ? 'Unpack it and import what is inside.'
        : EXPORTS,
  ],
  'not-utf8': (refusal) => [
    `Line ${refusal.line} is neither UTF-8 nor UTF-16 text.`,
    'Download the report again, or save the file as “CSV UTF-8”, and import that.',
  ],
  'quote-not-closed': (refusal) => [
    `A cell in quotation marks that begins in row ${refusal.row} never ends.`,
    ANEW,
  ],
  'not-recognised': (refusal) => [
    `The columns belong to no report that is known here: ${list(refusal.columns)}.`,
    EXPORTS,
  ],
  'columns-missing': (refusal) => [
    `The file looks like ${refusal.source} and lacks these columns: ${list(refusal.missing)}.`,
    'Download the report with all of its columns and import it.',
  ],
  'mixed-date-orders': (refusal) => [
    `The dates in ${refusal.column} are written in more than one order: ${list(refusal.values)}.`,
    ANEW,
  ],
  'mixed-decimal-signs': (refusal) => [
    `The amounts in ${refusal.column} have both decimal points and decimal commas: ${list(refusal.values)}.`,
    ANEW,
  ],
  'damaged-workbook': () => ['The workbook is damaged.', ANEW],
  'workbook-too-large-inside': (refusal) => [
    `The workbook is larger than ${megabytes(refusal.limit)} MB once it is unpacked.`,
    'Save the sheet as CSV and import that.',
  ],
  'not-json': (refusal) => [
    `It stops being JSON at line ${refusal.line}, column ${refusal.column}: expected ${refusal.expected}.`,
    'Correct the facts document and import it again.',
  ],
  'not-a-facts-document': (refusal) => [
    `The facts document has mistakes: ${documentProblems(refusal.problems)}.`,
    'Correct the facts document and import it again.',
  ],
  interrupted: () => ['The file did not arrive whole.', 'Send it again.'],
  unexpected: () => [
    'Something went wrong while the file was read; the log says what.',
    'Import the file again, and tell whoever looks after the server.',
  ],
};

export const enImports = (numbers: Numbers): ImportWords => ({
  titles: ['row', 'column', 'value', 'expected', 'what to do'],
  advice: {
    missing: { expected: 'a value', remedy: 'Fill in the cell, or leave the row out.' },
    'text-too-long': { expected: 'a text of at most 500 characters', remedy: CORRECT },
    'not-a-month': { expected: 'a month, such as 2026-10, 10/1/2026 or Oct-2026', remedy: CORRECT },
    'month-out-of-range': { expected: 'a month from 2010-01 to 2049-12', remedy: CORRECT },
    'not-a-day': { expected: 'a day that exists, such as 2026-10-31', remedy: CORRECT },
    'not-an-amount': { expected: 'an amount, such as 1250.00 or 1.250,00', remedy: CORRECT },
    'not-us-dollars': {
      expected: 'US dollars',
      remedy: 'Download the report in US dollars and import it.',
    },
    'amount-too-large': { expected: 'an amount of at most ten billion', remedy: CORRECT },
    'not-a-count': { expected: 'a whole number, 0 or more', remedy: CORRECT },
    'not-a-flag': { expected: '0 or 1', remedy: CORRECT },
    'spreadsheet-error': {
      expected: 'a value, not the error of a spreadsheet formula',
      remedy: UNOPENED,
    },
  },
  cellCount: (need, have) => ({
    expected: `${need} cells, as the header has, not ${have}`,
    remedy: UNOPENED,
  }),
  leftOut: {
    'blank-line': 'blank lines',
    'repeated-header': 'the header once more',
    totals: 'lines of totals',
    note: 'notes between or below the rows',
    'end-customer': 'your own firm as the customer (Partner as end-customer)',
    'deal-registration': 'deal registrations',
    'other-association': 'an association that counts for no designation',
    repetition: 'the same money or seats once more',
    trial: 'trials',
    'other-metric-type': 'counts that are not paid licences',
    'free-sku': 'free licences',
    'other-training': 'trainings that lead to no certification',
    exam: 'exams of a certification that is listed itself',
    'not-active': 'certifications that are no longer active',
    'foreign-partner': 'rows of another partner’s ids',
  },
  moreErrors: (more) =>
    `${numbers.count(more)} more errors are not listed. Correct these first, or download the report again.`,
  leftOutRows: (rows, reason) => `${rowsIn(numbers)(rows)} left out: ${reason}`,
  warning: (found) => warning(found, numbers),
  refusals: REFUSALS,
});

const UNKNOWN = {
  segment: 'segment',
  association: 'association',
  'metric-type': 'kind of count',
  certification: 'certification',
} as const;

function warning(found: ImportWarning, numbers: Numbers): string {
  switch (found.code) {
    case 'unknown-value':
      return `The ${UNKNOWN[found.of]} “${found.value}” is not known (${rowsIn(numbers)(found.rows)}).`;
    case 'month-first-assumed':
      return `${found.column}: dates such as ${found.value} were read with the month first, as Partner Center writes them; nothing in the column proves it.`;
    case 'decimal-point-assumed':
      return `${found.column}: amounts such as ${found.value} were read with a decimal point, as Partner Center writes them; nothing in the column proves it.`;
    case 'column-twice':
      return `The column ${found.column} is in the file twice: the first one was read.`;
    case 'month-without-values':
      return `${numbers.month(found.month)}: none of its rows (${numbers.count(found.rows)}) could be read, so nothing is taken of it. What is known of that month stays.`;
  }
}
