import type { AzureFilter, LicenceFilter } from '../levels.ts';
import type { Day, Month } from '../vocabulary.ts';
import { type AcrTable, acrTableOf } from './acr.ts';
import type { Columns } from './columns.ts';
import { type LicenceMonth, licencesIn } from './licences.ts';

/** A partner's facts as one designation sees them: on a day, for a month. */
export interface View {
  readonly columns: Columns;
  readonly asOf: Day;
  readonly m0: Month;
  /** Eligible consumption; several metrics of a rulebook read the same table. */
  acr(filter: AzureFilter): AcrTable;
  /** Eligible licences of a month; several metrics read the same ones too. */
  licences(filter: LicenceFilter, month: Month): LicenceMonth;
}

export function viewOf(columns: Columns, asOf: Day, m0: Month): View {
  const tables = new Map<AzureFilter, AcrTable>();
  const licences = new Map<LicenceFilter, Map<Month, LicenceMonth>>();
  return {
    columns,
    asOf,
    m0,
    acr(filter) {
      const table = tables.get(filter) ?? acrTableOf(columns, filter, m0);
      tables.set(filter, table);
      return table;
    },
    licences(filter, month) {
      const months = licences.get(filter) ?? new Map<Month, LicenceMonth>();
      const known = months.get(month) ?? licencesIn(columns, filter, month);
      licences.set(filter, months.set(month, known));
      return known;
    },
  };
}
