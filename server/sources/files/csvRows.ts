import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { CSV_FORM, type Delimiter } from './delimiter.ts';

/** A quotation mark was opened and never closed: everything after it would be one cell. */
export class QuoteNotClosed extends Error {
  readonly row: number;
  constructor(row: number) {
    super(`the quotation mark opened in row ${row} is never closed`);
    this.row = row;
  }
}

/** No row of an export is as long; without an end a quotation mark would take the whole file into memory. */
const LONGEST_ROW = 1_000_000;
const UNCLOSED = new Set(['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE', 'CSV_INVALID_CLOSING_QUOTE']);

/** Gives the rows one by one, the first with the number 1, until `onRow` says false. */
export async function csvRows(
  text: AsyncIterable<Buffer>,
  delimiter: Delimiter,
  onRow: (cells: string[], number: number) => boolean,
): Promise<void> {
  let number = 0;
  let goOn = true;
  const parser = parse({
    ...CSV_FORM,
    delimiter,
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[]) => {
      goOn &&= onRow(cells, ++number);
      return null;
    },
  });
  async function* wanted(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      yield piece;
      if (!goOn) return;
    }
  }
  parser.resume();
  try {
    await pipeline(wanted(), parser);
  } catch (error) {
    if (!(error instanceof CsvError) || !UNCLOSED.has(error.code)) throw error;
    if (goOn) throw new QuoteNotClosed(number + 1);
  }
}
