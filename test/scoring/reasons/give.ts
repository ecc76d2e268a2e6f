import type { Condition, FactsDocument, MetricRules, TenantVerdict } from '#scoring';
import type { AzureFilter, LicenceFilter, UsageFilter } from '../../../src/scoring/levels.ts';
import { fold } from '../../../src/scoring/names.ts';
import { OPTIONS } from '../../../src/scoring/rules.ts';
import { filtersIn } from '../rulesOf.ts';
import { m0Of, monthsBack, standingLicences } from './subjects.ts';

/** The portfolio with what the condition says is missing, given to the tenant that misses it. */
export function give(
  document: FactsDocument,
  rules: MetricRules,
  verdict: TenantVerdict,
  condition: Condition,
): FactsDocument {
  const {
    azure: [azure] = [],
    m365: [licences] = [],
    usage: [usage] = [],
    revenue: [revenue] = [],
  } = filtersIn(rules.rule);
  const row = { tenant: verdict.tenant, month: m0Of(document) };
  switch (condition.code) {
    case 'consumption':
    case 'month-consumption': {
      if (!azure) break;
      const acr = amount(condition) / 100;
      // The highest of the last months is short of it: each gets what is missing.
      const months = rules.rule.kind === 'monthly-adds' ? rules.rule.won.months : 1;
      const rows = Array.from({ length: months }, (_, back) => ({
        ...azureRow(azure),
        ...row,
        acr,
        month: monthsBack(document, back),
      }));
      return { ...document, azure: [...(document.azure ?? []), ...rows] };
    }
    case 'revenue':
    case 'attached': {
      if (!revenue) break;
      const missing = amount(condition) / 100;
      const amounts =
        condition.code === 'revenue' ? { amount: missing, attached: 0 } : { amount: 0, attached: missing };
      const added = {
        ...row,
        workload: verdict.workload ?? '',
        association: revenue.associations.slice(0, 1),
        ...amounts,
      };
      return { ...document, revenue: [...(document.revenue ?? []), added] };
    }
    case 'consumption-value':
      if (!usage) break;
      return giveUsage(document, usage, verdict, amount(condition));
    case 'licences':
    case 'seats':
    case 'active-share':
      if (!licences) break;
      return giveLicences(document, licences, verdict, condition);
    default:
  }
  throw new Error(`${condition.code} states a distance that nobody can give`);
}

function amount({ distance }: Condition): number {
  if (!distance) throw new Error('No distance is stated');
  return distance.unit === 'usd' ? distance.cents : distance.count;
}

const azureRow = ({ services, associations }: AzureFilter) => ({
  service: services?.[0] ?? 'Key Vault',
  association: associations.slice(0, 1),
});

/** To the association with most units: with more of them it is still the one that stands. */
function giveUsage(
  document: FactsDocument,
  filter: UsageFilter,
  verdict: TenantVerdict,
  value: number,
): FactsDocument {
  const workload = fold('usage-workload', verdict.workload ?? '');
  const rule = filter.workloads.find((one) => fold('usage-workload', one.workload) === workload);
  if (!rule) throw new Error(`${verdict.workload} has no rate`);
  const month = m0Of(document);
  const units = rule.associations.map((association) =>
    (document.usage ?? [])
      .filter(
        (row) =>
          row.tenant === verdict.tenant &&
          row.month === month &&
          fold('usage-workload', row.workload) === workload,
      )
      .filter((row) => row.association === association || row.association.includes(association))
      .reduce((sum, row) => sum + row.units, 0),
  );
  const association = rule.associations[units.indexOf(Math.max(...units))] ?? 'CPOR';
  const added = Math.ceil((value * rule.rate[1]) / rule.rate[0]);
  return {
    ...document,
    usage: [
      ...(document.usage ?? []),
      { tenant: verdict.tenant, month, workload, association, units: added },
    ],
  };
}

/** Seats are given in use; users to seats that are there. */
function giveLicences(
  document: FactsDocument,
  filter: LicenceFilter,
  verdict: TenantVerdict,
  condition: Condition,
): FactsDocument {
  const users = condition.code === 'active-share';
  const associations = users && verdict.option ? OPTIONS[verdict.option] : filter.associations;
  const standing = standingLicences(document, verdict.tenant, { ...filter, associations }).filter(
    ({ workload }) =>
      !users || verdict.workload === undefined || workload === fold('licence-workload', verdict.workload),
  );
  const have =
    condition.have && 'unit' in condition.have && condition.have.unit !== 'usd' ? condition.have.count : 0;
  const nearest = users ? standing[0] : standing.find(({ paid }) => paid === have);
  if (!nearest) throw new Error(`${verdict.tenant} has no row with ${have} licences`);
  const missing = amount(condition);
  const { workload, association } = nearest;
  const added = { workload, association, paid: users ? 0 : missing, active: missing };
  return {
    ...document,
    licenses: [...(document.licenses ?? []), { tenant: verdict.tenant, month: m0Of(document), ...added }],
  };
}
