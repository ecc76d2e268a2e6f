import type { AzureFilter } from '../levels.ts';
import { fold } from '../names.ts';
import type { Cents, Month } from '../vocabulary.ts';
import type { Columns } from './columns.ts';
import { codesOf } from './dictionary.ts';
import { associationBits } from './series.ts';

/** Azure consumption that a filter lets through, tenant by tenant and month by month. */
export interface AcrTable {
  /** A tenant's consumption in a month; a month without rows is zero. */
  at(tenant: number, month: Month): Cents;
  /** The sum over the twelve months that end with `month`. */
  year(tenant: number, month: Month): Cents;
}

export function acrTableOf(columns: Columns, filter: AzureFilter): AcrTable {
  const { firstMonth, months } = columns.azure;
  const cents = eligibleCents(columns, filter);
  return {
    at: (tenant, month) => {
      const m = month - firstMonth;
      return m < 0 || m >= months ? 0 : (cents[tenant * months + m] as number);
    },
    year: (tenant, month) => {
      const last = tenant * months + Math.min(months - 1, month - firstMonth);
      let total = 0;
      for (let i = tenant * months + Math.max(0, month - 11 - firstMonth); i <= last; i++) {
        total += cents[i] as number;
      }
      return total;
    },
  };
}

/** The series that the filter lets through. */
export function eligibleSeries(
  { azure, services, offers }: Columns,
  filter: AzureFilter,
): (series: number) => boolean {
  const bits = associationBits(filter.associations);
  const listed =
    filter.services && codesOf(filter.services, (name) => services.folded.find(fold('service', name)));
  const excluded = codesOf(filter.excludedOffers, (name) => offers.folded.find(fold('offer', name)));
  return (s) =>
    ((azure.associations[s] as number) & bits) !== 0 &&
    (listed === undefined || listed.has(azure.name[s] as number)) &&
    !excluded.has(azure.offer[s] as number);
}

function eligibleCents(columns: Columns, filter: AzureFilter): Float64Array {
  const { azure, tenants } = columns;
  const eligible = eligibleSeries(columns, filter);
  const table = new Float64Array(tenants.names.length * azure.months);
  const cents = azure.values[0] as Float64Array;
  for (let t = 0; t < tenants.names.length; t++) {
    const row = t * azure.months;
    for (let s = azure.start[t] as number; s < (azure.start[t + 1] as number); s++) {
      if (!eligible(s)) continue;
      for (let m = 0; m < azure.months; m++) {
        table[row + m] = (table[row + m] as number) + (cents[s * azure.months + m] as number);
      }
    }
  }
  return table;
}
