import type { AzureFilter } from '../levels.ts';
import { fold } from '../names.ts';
import type { Cents, Month } from '../vocabulary.ts';
import type { Columns } from './columns.ts';
import { flagsOf } from './dictionary.ts';
import { eligibleSeries } from './series.ts';

/** Azure consumption that a filter lets through, tenant by tenant. */
export interface AcrTable {
  /** Every tenant's sum over the twelve months that end with the month that is scored, and over those before. */
  readonly now: Float64Array;
  readonly before: Float64Array;
  /** A tenant's consumption in a month; a month without rows is zero. */
  at(tenant: number, month: Month): Cents;
  /** The sum over the twelve months that end with `month`. */
  year(tenant: number, month: Month): Cents;
}

export function acrTableOf(columns: Columns, filter: AzureFilter, m0: Month): AcrTable {
  const { firstMonth, months, start, tenant, values } = columns.azure;
  const cents = values[0] as Float64Array;
  const eligible = eligibleAzure(columns, filter);
  const sum = (s: number, from: Month, to: Month): Cents => {
    const last = s * months + Math.min(months - 1, to - firstMonth);
    let total = 0;
    for (let cell = s * months + Math.max(0, from - firstMonth); cell <= last; cell++)
      total += cents[cell] as number;
    return total * (eligible[s] as number);
  };
  const ofTenant = (t: number, from: Month, to: Month): Cents => {
    let total = 0;
    for (let s = start[t] as number; s < (start[t + 1] as number); s++) total += sum(s, from, to);
    return total;
  };
  const now = new Float64Array(columns.tenants.names.length);
  const before = new Float64Array(now.length);
  for (let s = 0; s < tenant.length; s++) {
    const t = tenant[s] as number;
    now[t] = (now[t] as number) + sum(s, m0 - 11, m0);
    before[t] = (before[t] as number) + sum(s, m0 - 23, m0 - 12);
  }
  return {
    now,
    before,
    at: (t, month) => ofTenant(t, month, month),
    year: (t, month) => ofTenant(t, month - 11, month),
  };
}

/** For every series of the Azure rows, whether the filter lets it through. */
export function eligibleAzure({ azure, services, offers }: Columns, filter: AzureFilter): Uint8Array {
  const listed = filter.services?.map((name) => fold('service', name)) ?? services.folded.names;
  const excluded = new Set(filter.excludedOffers.map((name) => fold('offer', name)));
  const passing = offers.folded.names.filter((name) => !excluded.has(name));
  return eligibleSeries(
    azure,
    filter.associations,
    flagsOf(services.folded, listed),
    flagsOf(offers.folded, passing),
  );
}
