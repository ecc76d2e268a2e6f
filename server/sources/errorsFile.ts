import { csvLine } from '../csv.ts';
import type { RowError } from './reading.ts';

/** What the errors file says in its reader's language. */
export interface ErrorWords {
  readonly titles: readonly [row: string, column: string, value: string, expected: string, remedy: string];
  expected(error: RowError): string;
  remedy(error: RowError): string;
  /** Of errors that are not in the file any more. */
  more(count: number): string;
}

export interface ErrorsFile {
  readonly head: string;
  line(error: RowError): string;
  /** The last line, where there are more than were written. */
  more(count: number): string;
}

/** The errors of a file as a CSV of their own, line by line. */
export function errorsFile(words: ErrorWords): ErrorsFile {
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
    more: (count) => csvLine(['', '', '', '', words.more(count)]),
  };
}
