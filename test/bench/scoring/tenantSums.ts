import type { Columns } from '../../../src/scoring/facts/columns.ts';
import type { Series } from '../../../src/scoring/facts/series.ts';
import { ELIGIBLE, MONTHS } from './portfolio.ts';

/** A tenant as an engine that asks one tenant at a time gets it: its rows are added up already. */
export interface TenantSums {
  /** Cents of the twelve months, and of the twelve before. */
  readonly cents: number;
  readonly centsBefore: number;
  readonly paid: number;
  readonly paidBefore: number;
  readonly active: number;
  readonly activeBefore: number;
}

export function tenantSums({ azure, licenses, tenants }: Columns): TenantSums[] {
  return tenants.names.map((_, t) => {
    const consumed = azure.offer[t] as number;
    const credited = consumed < ELIGIBLE.offers && eligible(azure, t, ELIGIBLE.azure, ELIGIBLE.services);
    const licensed = eligible(licenses, t, ELIGIBLE.licenses, ELIGIBLE.workloads);
    const cents = (from: number, to: number): number => (credited ? sum(azure, t, 0, from, to) : 0);
    const seats = (quantity: number, m: number): number => (licensed ? sum(licenses, t, quantity, m, m) : 0);
    return {
      cents: cents(MONTHS - 12, MONTHS - 1),
      centsBefore: cents(MONTHS - 24, MONTHS - 13),
      paid: seats(0, MONTHS - 1),
      paidBefore: seats(0, MONTHS - 13),
      active: seats(1, MONTHS - 1),
      activeBefore: seats(1, MONTHS - 13),
    };
  });
}

const eligible = (series: Series, s: number, associations: number, names: number): boolean =>
  ((series.associations[s] as number) & associations) !== 0 && (series.name[s] as number) < names;

/** Every tenant of the portfolio has one series in each list, under its own number. */
function sum({ values, months }: Series, s: number, quantity: number, from: number, to: number): number {
  return values[quantity]?.subarray(s * months + from, s * months + to + 1).reduce((a, b) => a + b, 0) ?? 0;
}
