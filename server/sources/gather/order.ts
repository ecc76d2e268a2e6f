import type { IntTable } from './intTable.ts';

/** The place of each text among all when they are sorted. */
export function ranks(texts: readonly string[]): Int32Array {
  const order = texts.map((_, code) => code).sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
  const places = new Int32Array(texts.length);
  order.forEach((code, place) => {
    places[code] = place;
  });
  return places;
}

/** The codes of a table's rows in the order of its columns, each column by the ranks given or by its numbers. */
export function inOrder(table: IntTable, columns: readonly (Int32Array | undefined)[]): Uint32Array {
  const value = (code: number, column: number): number => {
    const number = table.at(code, column);
    return columns[column]?.[number] ?? number;
  };
  const codes = Uint32Array.from({ length: table.size }, (_, code) => code);
  return codes.sort((a, b) => {
    for (let column = 0; column < columns.length; column++) {
      const difference = value(a, column) - value(b, column);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
