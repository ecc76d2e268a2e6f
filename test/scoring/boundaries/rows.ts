import type { FactsDocument } from '#scoring';
import type {
  AzureFilter,
  LicenceFilter,
  Range,
  RevenueLevel,
  UsageFilter,
} from '../../../src/scoring/levels.ts';
import { AS_OF, month } from '../../golden/portfolio.ts';

// Rows that pass a rulebook's filter, so that nothing but the amount decides.

export const portfolio = (lists: Partial<FactsDocument>): FactsDocument => ({
  partner: { id: 'contoso' },
  asOf: AS_OF,
  ...lists,
});

export const azureRow = (filter: AzureFilter, cents: number, back = 0, tenant = 't', service?: string) => ({
  tenant,
  month: month(back),
  service: service ?? filter.services?.[0] ?? 'Key Vault',
  association: filter.associations.slice(0, 1),
  acr: cents / 100,
});

export const licenceRow = (filter: LicenceFilter, paid: number, active: number, back = 0, tenant = 't') => ({
  tenant,
  month: month(back),
  workload: filter.workloads[0] ?? '',
  association: filter.associations.slice(0, 1),
  paid,
  active,
});

export const revenueRow = (
  { associations }: Pick<RevenueLevel, 'associations'>,
  cents: number,
  attached: number,
  back = 0,
  tenant = 't',
) => ({
  tenant,
  month: month(back),
  workload: 'Business Central',
  association: associations.slice(0, 1),
  amount: cents / 100,
  attached: attached / 100,
});

/** The workload whose unit is worth least, and how much: the finest step that there is. */
export function finest({ workloads }: UsageFilter): { workload: string; perValue: number } {
  const [least] = [...workloads].sort((a, b) => a.rate[0] / a.rate[1] - b.rate[0] / b.rate[1]);
  if (!least) throw new Error('No workload has a rate');
  return { workload: least.workload, perValue: least.rate[1] / least.rate[0] };
}

export const usageRow = (filter: UsageFilter, units: number, back = 0, tenant = 't') => {
  const { workload } = finest(filter);
  const rule = filter.workloads.find((one) => one.workload === workload);
  return { tenant, month: month(back), workload, association: (rule?.associations ?? []).slice(0, 1), units };
};

/** A number of paid licences well inside the band, and so many that shares of them are whole. */
export const inBand = ({ atMost = Number.POSITIVE_INFINITY }: Range): number => (atMost < 400 ? 100 : 400);
/** A year's consumption well inside the range. */
export const inYear = ({ atMost = Number.POSITIVE_INFINITY }: Range): number =>
  atMost < 20_000_00 ? 5_000_00 : 20_000_00;

export const numbered = <T>(count: number, make: (tenant: string) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(`t${i}`));
