import type { Names } from '../facts/columns.ts';
import { type LicenceMonth, licencesIn } from '../facts/licences.ts';
import { associationBits, associationsOf, type Series } from '../facts/series.ts';
import type { View } from '../facts/view.ts';
import { consumptionValuesOf, revenueOf, wholeValue } from '../facts/workloadValues.ts';
import {
  type AzureLevel,
  type LicenceLevel,
  type Range,
  type RevenueLevel,
  type UsageLevel,
  within,
} from '../levels.ts';
import { fold } from '../names.ts';
import type { Condition, Quantity } from '../reasons.ts';
import type { Month } from '../vocabulary.ts';
import { activeEnough, total } from './judgeLevel.ts';

// The chain of conditions that a tenant goes through, each judged whatever became of the one before:
// what is collected here explains the verdict that `judgeLevel` has given.

/** The conditions of a subject: a tenant, or a workload of one, by its number in `judgeLevel`. */
export type Chain = (subject: number) => Condition[];

export function azureChain(view: View, { filter, range }: AzureLevel, month: Month): Chain {
  const table = view.acr(filter);
  const { azure, services, offers } = view.columns;
  return (tenant) => {
    const rows = rowsIn(azure, tenant, month - 11, month);
    const credited = rows.filter((s) => eligible(azure, s, filter.associations));
    const consumption = table.year(tenant, month);
    const chain: Condition[] = [
      associationCondition(azure, rows, credited, filter.associations, month),
      ...nameCondition('service', services, namesOf(azure, credited), filter.services, month),
    ];
    const excluded = new Set(filter.excludedOffers.map((name) => fold('offer', name)));
    const offered = credited.map((s) => offers.folded.names[azure.offer[s] as number] ?? '');
    if (offered.some((offer) => excluded.has(offer))) {
      const met = offered.some((offer) => !excluded.has(offer));
      chain.push({ code: 'offer', met, month, have: [...new Set(offered)], need: filter.excludedOffers });
    }
    const have: Quantity = { unit: 'usd', cents: consumption };
    const missing = shortfall(range, consumption);
    const distance = missing > 0 ? { distance: { unit: 'usd', cents: missing } as const } : {};
    chain.push({
      code: 'consumption',
      met: within(range, consumption),
      month,
      have,
      need: range,
      ...distance,
    });
    return chain;
  };
}

export function licenceChain(view: View, level: LicenceLevel, month: Month): Chain {
  const licences = licencesIn(view, level.filter, month);
  const { licenses: series, licenceWorkloads } = view.columns;
  return (tenant) => {
    const rows = rowsIn(series, tenant, month, month);
    const credited = rows.filter((s) => eligible(series, s, level.filter.associations));
    const chain = [
      associationCondition(series, rows, credited, level.filter.associations, month),
      ...nameCondition(
        'workload',
        licenceWorkloads,
        namesOf(series, credited),
        level.filter.workloads,
        month,
      ),
      paidCondition(level.range, licences, tenant, month),
    ];
    if (level.activeShare) {
      const [numerator, denominator] = level.activeShare;
      const paid = total(licences.paid, licences, tenant);
      const active = total(licences.active, licences, tenant);
      const count = Math.ceil((paid * numerator) / denominator) - active;
      const distance = paid > 0 && count > 0 ? { distance: { unit: 'users', count } as const } : {};
      const met = activeEnough(level, licences, tenant);
      chain.push({
        code: 'active-share',
        met,
        month,
        have: { active, paid },
        need: { numerator, denominator },
        ...distance,
      });
    }
    return chain;
  };
}

export function revenueChain(view: View, level: RevenueLevel, month: Month): Chain {
  const workloads = revenueOf(view, level);
  return (subject) => {
    const { amount = 0, attached = 0 } = workloads[subject]?.at(month) ?? {};
    const chain = [amountCondition('revenue', { unit: 'usd', cents: amount }, level.range, month)];
    if (level.attached)
      chain.push(amountCondition('attached', { unit: 'usd', cents: attached }, level.attached, month));
    return chain;
  };
}

export function usageChain(view: View, level: UsageLevel, month: Month): Chain {
  const workloads = consumptionValuesOf(view, level.filter);
  return (subject) => {
    const count = wholeValue(workloads[subject]?.at(month) ?? 0);
    return [amountCondition('consumption-value', { unit: 'value', count }, level.range, month)];
  };
}

export function amountCondition(
  code: Condition['code'],
  have: Quantity,
  need: Range,
  month: Month,
): Condition {
  const value = have.unit === 'usd' ? have.cents : have.count;
  const missing = shortfall(need, value);
  const distance: Quantity =
    have.unit === 'usd' ? { unit: 'usd', cents: missing } : { unit: have.unit, count: missing };
  return { code, met: within(need, value), month, have, need, ...(missing > 0 ? { distance } : {}) };
}

/** Of several workloads the one is named that meets the range, else the one nearest to it. */
function paidCondition(range: Range, licences: LicenceMonth, tenant: number, month: Month): Condition {
  const counts = licences.paid.slice(licences.start[tenant], licences.start[tenant + 1]);
  const fitting = counts.find((count) => within(range, count));
  const nearest = counts.filter((count) => shortfall(range, count) > 0).sort((a, b) => b - a)[0];
  const count = fitting ?? nearest ?? counts[0] ?? 0;
  const missing = fitting === undefined ? shortfall(range, count) : 0;
  return {
    code: 'licences',
    met: fitting !== undefined,
    month,
    have: { unit: 'licences', count },
    need: range,
    ...(missing > 0 ? { distance: { unit: 'licences', count: missing } as const } : {}),
  };
}

/** How much is missing to the lower end of the range; nothing at or beyond it. */
export function shortfall(range: Range, value: number): number {
  const from = range.atLeast ?? (range.above === undefined ? value : range.above + 1);
  return Math.max(0, from - value);
}

export function rowsIn(series: Series, tenant: number, from: Month, to: Month): number[] {
  const first = Math.max(0, from - series.firstMonth);
  const last = Math.min(series.months - 1, to - series.firstMonth);
  const found: number[] = [];
  for (let s = series.start[tenant] as number; s < (series.start[tenant + 1] as number); s++) {
    for (let m = first; m <= last; m++) {
      if (series.present[s * series.months + m] !== 0) {
        found.push(s);
        break;
      }
    }
  }
  return found;
}

const eligible = (series: Series, s: number, associations: AzureLevel['filter']['associations']): boolean =>
  ((series.associations[s] as number) & associationBits(associations)) !== 0;

const namesOf = (series: Series, rows: readonly number[]): number[] => [
  ...new Set(rows.map((s) => series.name[s] as number)),
];

function associationCondition(
  series: Series,
  rows: readonly number[],
  credited: readonly number[],
  need: AzureLevel['filter']['associations'],
  month: Month,
): Condition {
  const have = associationsOf(rows.reduce((bits, s) => bits | (series.associations[s] as number), 0));
  return { code: 'association', met: credited.length > 0, month, have, need };
}

function nameCondition(
  kind: 'service' | 'workload',
  names: Names,
  codes: readonly number[],
  need: readonly string[] | undefined,
  month: Month,
): Condition[] {
  if (need === undefined) return [];
  const listed = new Set(need.map((name) => fold(kind === 'service' ? 'service' : 'licence-workload', name)));
  const met = codes.some((code) => listed.has(names.folded.names[code] ?? ''));
  return [{ code: kind, met, month, have: codes.map((code) => names.written[code] ?? ''), need }];
}
