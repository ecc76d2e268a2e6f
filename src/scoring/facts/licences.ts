import type { LicenceFilter } from '../levels.ts';
import { fold } from '../names.ts';
import type { Month } from '../vocabulary.ts';
import type { Columns } from './columns.ts';
import { flagsOf } from './dictionary.ts';
import { eligibleSeries, type Series } from './series.ts';

/** Eligible licences of one month. */
export interface LicenceMonth {
  /** Those of tenant t are from start[t] up to start[t + 1]. */
  readonly start: Int32Array;
  /** 0 where no row stands: no level begins there. Of several rows for a tenant's workload one stands. */
  readonly paid: Float64Array;
  /** Every tenant's sums over its workloads. */
  readonly allPaid: Float64Array;
  readonly allActive: Float64Array;
}

export function licencesIn(columns: Columns, filter: LicenceFilter, month: Month): LicenceMonth {
  const { start, count, months, firstMonth, tenant, values } = columns.licenses;
  const [paidOf, activeOf] = values as readonly [Float64Array, Float64Array];
  const eligible = eligibleLicences(columns, filter);
  const { length } = columns.tenants.names;
  const paid = new Float64Array(count);
  const licences = { start, paid, allPaid: new Float64Array(length), allActive: new Float64Array(length) };
  const m = month - firstMonth;
  if (m < 0 || m >= months) return licences;
  const active = (s: number): number => (activeOf[s * months + m] as number) * (eligible[s] as number);
  const { allPaid, allActive } = licences;
  for (let s = 0; s < count; s++) {
    const t = tenant[s] as number;
    const cell = s * months + m;
    const counts = eligible[s] as number;
    const seats = (paidOf[cell] as number) * counts;
    paid[s] = seats;
    allPaid[t] = (allPaid[t] as number) + seats;
    allActive[t] = (allActive[t] as number) + (activeOf[cell] as number) * counts;
  }
  leaveOne(columns.licenses, licences, active);
  return licences;
}

function eligibleLicences({ licenses, licenceWorkloads }: Columns, filter: LicenceFilter): Uint8Array {
  const listed = filter.workloads.map((workload) => fold('licence-workload', workload));
  return eligibleSeries(licenses, filter.associations, flagsOf(licenceWorkloads.folded, listed));
}

/** The same licences through several associations: the row with more paid stands, then that with more active. */
function leaveOne({ tenant, name }: Series, licences: LicenceMonth, active: (s: number) => number): void {
  const { paid, allPaid, allActive } = licences;
  let best = 0;
  for (let s = 1; s < paid.length; s++) {
    const t = tenant[s] as number;
    if (t !== tenant[s - 1] || name[s] !== name[s - 1]) {
      best = s;
      continue;
    }
    const more = (paid[s] as number) - (paid[best] as number);
    const [stands, falls] = more > 0 || (more === 0 && active(s) > active(best)) ? [s, best] : [best, s];
    allPaid[t] = (allPaid[t] as number) - (paid[falls] as number);
    allActive[t] = (allActive[t] as number) - active(falls);
    paid[falls] = 0;
    best = stands;
  }
}

/** The paid licences of each of a tenant's workloads that has any. */
export const paidBy = ({ start, paid }: LicenceMonth, tenant: number): number[] =>
  [...paid.subarray(start[tenant], start[tenant + 1])].filter((licences) => licences > 0);
