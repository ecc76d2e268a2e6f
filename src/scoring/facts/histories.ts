import type { LicenceFilter } from '../levels.ts';
import { fold } from '../names.ts';
import type { Month } from '../vocabulary.ts';
import { flagsOf } from './dictionary.ts';
import { associationBits, pairsIn } from './series.ts';
import type { View } from './view.ts';

/** The history of one tenant's workload as one set of associations sees it. */
export interface History {
  readonly tenant: number;
  readonly workload: number;
  /**
   * The licences of a month, undefined without a row. Of several rows the one with the most paid licences
   * stands, then the one with the most active.
   */
  at(month: Month): LicenceRow | undefined;
  /** The first month with a row, up to the month that is scored. */
  readonly firstMonth: Month | undefined;
  /** When the association began: the first month with a row, or that of an earlier claim. */
  readonly start: Month | undefined;
}

export interface LicenceRow {
  readonly paid: number;
  readonly active: number;
}

export function historiesOf({ columns, m0 }: View, filter: LicenceFilter): History[] {
  const { licenses: series, licenceWorkloads, claims } = columns;
  const bits = associationBits(filter.associations);
  const listed = flagsOf(
    licenceWorkloads.folded,
    filter.workloads.map((name) => fold('licence-workload', name)),
  );
  const [paid, active] = series.values as readonly [Float64Array, Float64Array];
  const at = (rows: readonly number[], month: Month): LicenceRow | undefined => {
    const m = month - series.firstMonth;
    if (m < 0 || m >= series.months) return undefined;
    let best: LicenceRow | undefined;
    for (const s of rows) {
      const cell = s * series.months + m;
      if (series.present[cell] === 0) continue;
      const row = { paid: paid[cell] as number, active: active[cell] as number };
      if (!best || row.paid > best.paid || (row.paid === best.paid && row.active > best.active)) best = row;
    }
    return best;
  };
  const firstMonth = (rows: readonly number[]): Month | undefined => {
    const last = Math.min(m0 - series.firstMonth, series.months - 1);
    for (let m = 0; m <= last; m++) {
      if (rows.some((s) => series.present[s * series.months + m] !== 0)) return series.firstMonth + m;
    }
    return undefined;
  };
  return pairsIn(series, m0).flatMap(({ tenant, name, from, to }): History[] => {
    if (listed[name] === 0) return [];
    const rows = Array.from({ length: to - from }, (_, i) => from + i).filter(
      (s) => ((series.associations[s] as number) & bits) !== 0,
    );
    const first = firstMonth(rows);
    // A claim is believed because the tenant's workload has been seen, whoever was credited for it.
    const claimed = claims.month(tenant, name, bits);
    const start =
      first === undefined || claimed === undefined ? (first ?? claimed) : Math.min(first, claimed);
    return [{ tenant, workload: name, at: (month) => at(rows, month), firstMonth: first, start }];
  });
}
