import type { AzureFilter } from '../levels.ts';
import type { Day, Month } from '../vocabulary.ts';
import { type AcrTable, acrTableOf } from './acr.ts';
import type { Columns } from './columns.ts';

/** A partner's facts as one designation sees them: on a day, for a month. */
export interface View {
  readonly columns: Columns;
  readonly asOf: Day;
  readonly m0: Month;
  /** Eligible consumption; several metrics of a rulebook read the same table. */
  acr(filter: AzureFilter): AcrTable;
}

export function viewOf(columns: Columns, asOf: Day, m0: Month): View {
  const tables = new Map<AzureFilter, AcrTable>();
  return {
    columns,
    asOf,
    m0,
    acr(filter) {
      const table = tables.get(filter) ?? acrTableOf(columns, filter);
      tables.set(filter, table);
      return table;
    },
  };
}
