import { describe, expect, it } from 'vitest';
import { type ImportFault, type ImportRefusal, type ImportWarning, LEFT_OUT } from '#contract';
import { adviceOn, importWords, LANGUAGES, refusalIn } from '#words';

// Everything that can be found in a file is said in every language: where, what stood there, and what to do.

const FAULTS: Readonly<Record<ImportFault, true>> = {
  missing: true,
  'text-too-long': true,
  'not-a-month': true,
  'month-out-of-range': true,
  'not-a-day': true,
  'not-an-amount': true,
  'not-us-dollars': true,
  'amount-too-large': true,
  'not-a-count': true,
  'not-a-flag': true,
  'spreadsheet-error': true,
  'cell-count': true,
};

/** One of each, with values that must be found again in the sentence. */
const WARNINGS: readonly [ImportWarning, ...string[]][] = [
  [{ code: 'unknown-value', of: 'segment', value: 'Nobody', rows: 3 }, 'Nobody', '3'],
  [{ code: 'unknown-value', of: 'certification', value: 'AZ-1', rows: 1 }, 'AZ-1', '1'],
  [{ code: 'month-first-assumed', column: 'Month', value: '3/4/2026' }, 'Month', '3/4/2026'],
  [{ code: 'decimal-point-assumed', column: 'ACR', value: '1.250' }, 'ACR', '1.250'],
  [{ code: 'column-twice', column: 'Month' }, 'Month'],
  [{ code: 'month-without-values', month: '2026-10', rows: 7 }, '2026', '7'],
];

const MEGABYTE = 2 ** 20;
const REFUSALS: readonly [ImportRefusal, ...string[]][] = [
  [{ code: 'cancelled' }],
  [{ code: 'empty' }],
  [{ code: 'too-large', kind: 'workbook', size: 300 * MEGABYTE, limit: 200 * MEGABYTE }, '300', '200'],
  [{ code: 'not-a-table', found: 'pdf' }, 'PDF'],
  [{ code: 'not-a-table', found: 'old-or-protected-workbook' }, '.xlsx'],
  [{ code: 'not-utf8', line: 12 }, '12', 'CSV UTF-8'],
  [{ code: 'quote-not-closed', row: 13 }, '13'],
  [{ code: 'not-recognised', columns: ['Name', 'Street'] }, 'Name, Street', 'AzureUsage'],
  [{ code: 'columns-missing', source: 'AzureUsage', missing: ['Month'] }, 'AzureUsage', 'Month'],
  [{ code: 'mixed-date-orders', column: 'Month', values: ['1/13/2026', '13/1/2026'] }, 'Month', '13/1/2026'],
  [{ code: 'mixed-decimal-signs', column: 'ACR', values: ['1.5', '1,5'] }, 'ACR', '1,5'],
  [{ code: 'damaged-workbook' }],
  [{ code: 'workbook-too-large-inside', limit: 500 * MEGABYTE }, '500'],
  [{ code: 'not-json', line: 3, column: 9, expected: 'a comma' }, '3', '9', 'a comma'],
  [
    { code: 'not-a-facts-document', problems: [{ path: 'azure[3].acr', value: -1, expected: 'a number' }] },
    ...['azure[3].acr', '-1', 'a number'],
  ],
  [{ code: 'interrupted' }],
  [{ code: 'unexpected' }],
];

describe.each(LANGUAGES)('in %s', (language) => {
  const said = importWords(language);
  const other = importWords(language === 'en' ? 'de' : 'en');

  it.each(Object.keys(FAULTS) as ImportFault[])('a cell that is wrong: %s', (code) => {
    const { expected, remedy } = adviceOn(said, { code, need: 40, have: 39 });
    expect(expected).not.toBe('');
    expect(remedy).toMatch(/\.$/);
    expect(remedy).not.toBe(adviceOn(other, { code, need: 40, have: 39 }).remedy);
    if (code === 'cell-count') expect(expected).toMatch(/40.*39/);
  });

  it.each(LEFT_OUT)('a row that is left out: %s', (reason) => {
    expect(said.leftOutRows(1200, said.leftOut[reason])).toMatch(/^1[.,]200 .+: .+/);
    expect(said.leftOut[reason]).not.toBe(other.leftOut[reason]);
  });

  it('errors that are too many to list', () => {
    expect(said.moreErrors(1200)).toMatch(/^1[.,]200 /);
  });

  it('what was read all the same', () => {
    for (const [warning, ...values] of WARNINGS) {
      for (const value of values) expect(said.warning(warning)).toContain(value);
      expect(said.warning(warning)).not.toBe(other.warning(warning));
    }
  });

  it('a file that cannot be read', () => {
    for (const [refusal, ...values] of REFUSALS) {
      const { detail, remedy } = refusalIn(said, refusal);
      for (const value of values) expect(`${detail} ${remedy}`).toContain(value);
      expect(`${detail} ${remedy}`).not.toMatch(/undefined|NaN|\[object/);
      expect(remedy).toMatch(/\.$/);
      expect(remedy).not.toBe(refusalIn(other, refusal).remedy);
    }
  });
});
