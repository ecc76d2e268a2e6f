/** A cell as the file has it: a text, or a number that a workbook keeps as one (with a decimal point, always). */
export type Cell = string | number;

const NOTHING = new Set(['', 'null', '(null)', 'n/a', '#n/a', 'na', 'nan', 'none', '(blank)', '-', '–', '—']);

/** What a cell says: no outer blanks, and empty where it says in one of the usual ways that it is. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.trim();
  return text.length <= 7 && NOTHING.has(text.toLowerCase()) ? '' : text;
}

/** A text cut out of a larger one keeps all of it in memory; a copy does not. */
export const ownCopy = (text: string): string =>
  text.length > 12 ? Buffer.from(text, 'utf16le').toString('utf16le') : text;

/** What a spreadsheet writes where a formula went wrong. */
export const isSpreadsheetError = (text: string): boolean =>
  /^#(REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|WERT!|BEZUG!|NV$)/.test(text);

const LONGEST_SHOWN = 80;
/** Enough of a value to recognise it. */
export const shown = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
