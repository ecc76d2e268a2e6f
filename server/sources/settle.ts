import type { Day } from '#scoring';
import type { ReadingWarning, Refusal } from './reading.ts';
import type { TableReader } from './tableReader.ts';
import type { Separator } from './values/amount.ts';

/** What the columns of a table turn out to mean, now that all of it has been seen. */
export interface SettledColumns {
  readonly months: readonly number[];
  readonly days: ReadonlyMap<string, readonly Day[]>;
  readonly decimalSign: Separator;
  readonly warnings: readonly ReadingWarning[];
}

export function settle(table: TableReader): SettledColumns | Refusal {
  const warnings: ReadingWarning[] = [];
  const title = (key: string): string => table.header[table.at[key] ?? -1] ?? key;
  const days = new Map<string, readonly Day[]>();
  let months: readonly number[] = [];
  for (const [key, column] of table.dates) {
    const dates = column.dates();
    if (!dates.ok) return { code: 'mixed-date-orders', column: title(key), values: dates.values };
    days.set(key, dates.days);
    if (column.kind === 'month') months = dates.months;
    if (dates.assumed === undefined) continue;
    warnings.push({ code: 'month-first-assumed', column: title(key), value: dates.assumed });
  }
  let decimalSign: Separator = '.';
  for (const [key, column] of table.row.amounts) {
    const found = column.sign();
    if (!found.ok) return { code: 'mixed-decimal-signs', column: title(key), values: found.values };
    decimalSign = found.sign;
    if (found.assumed === undefined) continue;
    warnings.push({ code: 'decimal-point-assumed', column: title(key), value: found.assumed });
  }
  return { months, days, decimalSign, warnings };
}
