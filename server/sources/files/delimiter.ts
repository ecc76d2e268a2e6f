import { parse } from 'csv-parse/sync';
import { knownNames } from '../recognise.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Titles and blank lines may stand above the header; it is among the first so many rows. */
export const HEADER_WITHIN = 30;

/** The sign between the cells: the one with which a row of the beginning has the most known names of columns. */
export function delimiterOf(beginning: string): Delimiter {
  const names = (delimiter: Delimiter): number =>
    Math.max(0, ...beginningRows(beginning, delimiter).map((cells) => knownNames(cells)));
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, names: names(delimiter) })).sort(
    (a, b) => b.names - a.names,
  );
  return best?.delimiter ?? ',';
}

function beginningRows(beginning: string, delimiter: Delimiter): string[][] {
  // The beginning is cut anywhere, also within quotes: what it holds of whole rows is enough.
  const rows: string[][] = [];
  try {
    parse(beginning, {
      ...CSV_FORM,
      delimiter,
      to: HEADER_WITHIN,
      on_record: (cells: string[]) => {
        rows.push(cells);
        return null;
      },
    });
  } catch {
    return rows;
  }
  return rows;
}

/** How the texts of all exports are written. */
export const CSV_FORM = {
  bom: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
};
