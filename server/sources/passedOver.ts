import type { LeftOut } from './reading.ts';
import { type Cell, cellText } from './values/cell.ts';
import { columnKey } from './values/columnName.ts';

const TOTALS =
  /^(?:(?:grand|sub)[\s-]?)?totals?\b[\s:\d.,$-]*$|^(?:gesamt(?:summe|ergebnis)?|summe|zwischensumme|insgesamt)\b[\s:\d.,$€-]*$/i;

/** Where to look in a row. */
export interface Landmarks {
  /** The column that every row of data fills. */
  readonly key: number;
  /** The other columns that every row of data fills, apart from its numbers. */
  readonly texts: readonly number[];
  readonly header: readonly string[];
}

/** Why a row is none of the export's data: a blank line, a header once more, a line of totals, a note below. */
export function passedOver(cells: readonly Cell[], { key, texts, header }: Landmarks): LeftOut | undefined {
  const own = cellText(cells[key]);
  const title = header[key] ?? '';
  if (own !== '' && own === title.trim() && isHeader(cells, header)) return 'repeated-header';
  if (own !== '' && !TOTALS.test(own) && !own.includes(' ')) return undefined;
  const filled = cells.map(cellText).filter((text) => text !== '');
  if (filled.length === 0) return 'blank-line';
  const [first = ''] = filled;
  if (filled.length === 1 && header.length > 2 && /\s/.test(first) && !TOTALS.test(first)) return 'note';
  if (own !== '' && !TOTALS.test(own)) return undefined;
  if (filled.some((text) => TOTALS.test(text))) return 'totals';
  return texts.every((at) => cellText(cells[at]) === '') ? 'totals' : undefined;
}

const isHeader = (cells: readonly Cell[], header: readonly string[]): boolean =>
  header.every((title, at) => columnKey(title) === columnKey(cellText(cells[at])));
