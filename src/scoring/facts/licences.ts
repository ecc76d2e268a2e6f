import type { LicenceFilter } from '../levels.ts';
import { fold } from '../names.ts';
import type { Month } from '../vocabulary.ts';
import { codesOf } from './dictionary.ts';
import { associationBits } from './series.ts';
import type { View } from './view.ts';

/** Licences of one month: for each tenant its eligible workloads, each with the row that stands. */
export interface LicenceMonth {
  /** The workloads of tenant t are those from start[t] up to start[t + 1]. */
  readonly start: Int32Array;
  readonly workload: readonly number[];
  readonly paid: readonly number[];
  readonly active: readonly number[];
}

export function licencesIn({ columns }: View, filter: LicenceFilter, month: Month): LicenceMonth {
  const { licenses: series, tenants, licenceWorkloads } = columns;
  const bits = associationBits(filter.associations);
  const listed = codesOf(filter.workloads, (name) =>
    licenceWorkloads.folded.find(fold('licence-workload', name)),
  );
  const [paidOf, activeOf] = series.values as readonly [Float64Array, Float64Array];
  const start = new Int32Array(tenants.names.length + 1);
  const workload: number[] = [];
  const paid: number[] = [];
  const active: number[] = [];
  const m = month - series.firstMonth;
  const covered = m >= 0 && m < series.months;
  for (let t = 0; t < tenants.names.length; t++) {
    for (let s = series.start[t] as number; covered && s < (series.start[t + 1] as number); s++) {
      const cell = s * series.months + m;
      const name = series.name[s] as number;
      if (
        series.present[cell] === 0 ||
        ((series.associations[s] as number) & bits) === 0 ||
        !listed.has(name)
      )
        continue;
      const p = paidOf[cell] as number;
      const a = activeOf[cell] as number;
      const last = workload.length - 1;
      if (last >= (start[t] as number) && workload[last] === name) {
        // The same licences through another association: the row with more paid stands, then more active.
        const better = p > (paid[last] as number) || (p === paid[last] && a > (active[last] as number));
        if (better) {
          paid[last] = p;
          active[last] = a;
        }
      } else {
        workload.push(name);
        paid.push(p);
        active.push(a);
      }
    }
    start[t + 1] = workload.length;
  }
  return { start, workload, paid, active };
}
