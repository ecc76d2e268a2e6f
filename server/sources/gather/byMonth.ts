import { printMonth } from '#scoring';
import type { IntTable } from './intTable.ts';

/** The codes of a table's rows by their month; what `monthOf` takes is a row's first column, its date. */
export function codesByMonth(
  table: IntTable,
  monthOf: (date: number) => number,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let code = 0; code < table.size; code++) {
    const month = monthOf(table.at(code, 0));
    const codes = found.get(month);
    if (codes) codes.push(code);
    else found.set(month, [code]);
  }
  return new Map([...found].map(([month, codes]) => [printMonth(month), codes]));
}
