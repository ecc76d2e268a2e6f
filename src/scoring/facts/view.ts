import { fold } from '../names.ts';
import type { AzureFilter, LicenceFilter } from '../rulebook.ts';
import type { Day, Month } from '../vocabulary.ts';
import type { Columns } from './columns.ts';
import { associationBits, type Series } from './series.ts';

/** A partner's facts as one designation sees them: on a day, for a month. */
export interface View {
  readonly columns: Columns;
  readonly asOf: Day;
  readonly m0: Month;
}

/** Eligible consumption in cents, tenant by tenant, the months of the azure series side by side. */
export function eligibleAcr({ columns }: View, filter: AzureFilter): Float64Array {
  const { azure, tenants, services, offers } = columns;
  const bits = associationBits(filter.associations);
  const listed =
    filter.services && codesOf(filter.services.map((name) => services.folded.find(fold('service', name))));
  const excluded = codesOf(filter.excludedOffers.map((name) => offers.folded.find(fold('offer', name))));
  const table = new Float64Array(tenants.names.length * azure.months);
  const cents = azure.values[0] as Float64Array;
  for (let t = 0; t < tenants.names.length; t++) {
    for (let s = azure.start[t] as number; s < (azure.start[t + 1] as number); s++) {
      if (((azure.associations[s] as number) & bits) === 0) continue;
      if (listed && !listed.has(azure.name[s] as number)) continue;
      if (excluded.has(azure.offer[s] as number)) continue;
      for (let m = 0; m < azure.months; m++) {
        const cell = t * azure.months + m;
        table[cell] = (table[cell] as number) + (cents[s * azure.months + m] as number);
      }
    }
  }
  return table;
}

/** The sum over the twelve months that end with `month`. */
export function trailingYear(table: Float64Array, series: Series, tenant: number, month: Month): number {
  const from = Math.max(0, month - 11 - series.firstMonth);
  const to = Math.min(series.months - 1, month - series.firstMonth);
  let total = 0;
  for (let m = from; m <= to; m++) total += table[tenant * series.months + m] as number;
  return total;
}

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
  const listed = codesOf(
    filter.workloads.map((name) => licenceWorkloads.folded.find(fold('licence-workload', name))),
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

const codesOf = (codes: readonly (number | undefined)[]): ReadonlySet<number> =>
  new Set(codes.filter((code) => code !== undefined));
