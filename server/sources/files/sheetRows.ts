import { type Cell, ownCopy } from '../values/cell.ts';
import { dayOf } from './dateStyles.ts';
import type { Workbook } from './workbook.ts';
import { readXml } from './xml.ts';
import { DamagedWorkbook } from './zipParts.ts';

const MOST_COLUMNS = 16_384;

/** Gives a sheet's rows one by one with their numbers, until `onRow` says false. */
export async function sheetRows(
  bytes: AsyncIterable<Buffer>,
  workbook: Workbook,
  onRow: (cells: Cell[], number: number) => boolean,
): Promise<void> {
  let cells: Cell[] = [];
  let number = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let text = '';
  let inValue = false;
  let inInline = false;
  let goOn = true;
  await readXml(
    bytes,
    {
      open(name, attributes) {
        if (name === 'row') {
          cells = [];
          column = -1;
          number = attributes.r === undefined ? number + 1 : Number(attributes.r);
        } else if (name === 'c') {
          column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
          if (column < 0 || column >= MOST_COLUMNS) throw new DamagedWorkbook('no such cell');
          type = attributes.t ?? 'n';
          style = Number(attributes.s ?? 0);
          text = '';
        } else if (name === 'v' || (name === 't' && inInline)) inValue = true;
        else if (name === 'is') inInline = true;
      },
      text(part) {
        if (inValue) text += part;
      },
      close(name) {
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'is') inInline = false;
        else if (name === 'c' && text !== '') {
          while (cells.length < column) cells.push('');
          cells[column] = cellOf(type, text, style, workbook);
        } else if (name === 'row' && goOn) goOn = onRow(cells, number);
      },
    },
    () => goOn,
  );
}

function cellOf(type: string, text: string, style: number, workbook: Workbook): Cell {
  if (type === 's') return workbook.sharedTexts[Number(text)] ?? '';
  if (type !== 'n') return ownCopy(text);
  const value = Number(text);
  if (!Number.isFinite(value)) return ownCopy(text);
  return (workbook.dateStyles[style] ? dayOf(value, workbook.from1904) : undefined) ?? value;
}

/** 0 for A, 26 for AA. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
