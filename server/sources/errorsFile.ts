import type { RowError } from './reading.ts';

/** What the errors file says in its reader's language. */
export interface ErrorWords {
  readonly titles: readonly [row: string, column: string, value: string, expected: string, remedy: string];
  expected(error: RowError): string;
  remedy(error: RowError): string;
}

/** The errors of a file as a CSV of their own, line by line. */
export function errorsFile(words: ErrorWords): { head: string; line(error: RowError): string } {
  return {
    head: `\uFEFF${csvLine(words.titles)}`,
    line: (error) =>
      csvLine([
        String(error.row),
        error.column ?? '',
        error.value ?? '',
        words.expected(error),
        words.remedy(error),
      ]),
  };
}

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A spreadsheet takes a cell that begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
