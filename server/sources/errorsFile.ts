import { csvLine } from '../csv.ts';
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
