import type { Exact } from '../exact.ts';
import type { View } from '../facts/view.ts';
import { consumptionValuesOf, revenueOf, wholeValue } from '../facts/workloadValues.ts';
import type { AzureLevel, Level, LicenceLevel, RevenueLevel, UsageLevel } from '../levels.ts';
import type { Condition, Quantity, TenantVerdict } from '../reasons.ts';
import type { Month } from '../vocabulary.ts';
import { amountCondition, paidCondition, shareCondition } from './conditions.ts';
import { azureCredit, licenceCredit, rowsIn, workloadCredit } from './credit.ts';
import { judgeLevel, type Standing } from './judgeLevel.ts';
import { standingOf, tenantVerdict } from './tenantVerdict.ts';

export interface Judged {
  readonly standing: TenantVerdict['standing'];
  /** Cents, users or consumption value that count; 0 below or beyond the level. */
  readonly now: number;
  readonly before: number;
}

/** What became of every tenant, or workload of a tenant, that has any row on this side of the metric. */
export function levelVerdicts(
  view: View,
  level: Level,
  pointsOf: (judged: Judged) => Exact,
): TenantVerdict[] {
  const { m0 } = view;
  const levels = judgeLevel(view, level);
  const { now, before } = levels;
  const chainNow = chainOf(view, level, m0);
  const chainBefore = chainOf(view, level, m0 - 12);
  return Array.from(now.counts, (_, i) => levels.subject(i)).flatMap((subject, i): TenantVerdict[] => {
    if (!appears(view, level, subject.tenant)) return [];
    const conditions = chainNow(i);
    const stays = levels.stays?.[i] === 1;
    if ('sticky' in level && level.sticky && (stays || now.counts[i] === 0)) {
      const met = stays && now.counts[i] === 1;
      conditions.push({ code: 'stays-smb', met, month: m0 - 12, need: level.sticky.before });
    }
    const standing = standingOf(now.counts[i] !== 0, before.counts[i] !== 0, conditions);
    const workload = workloadOf(view, level, subject.workload);
    const counted = { now: countedOf(now, i), before: countedOf(before, i) };
    return [
      tenantVerdict(view, subject.tenant, {
        ...(workload === undefined ? {} : { workload }),
        side: level.side,
        standing,
        points: pointsOf({ standing, ...counted }),
        share: { now: quantity(level, counted.now), before: quantity(level, counted.before) },
        now: conditions,
        before: chainBefore(i),
      }),
    ];
  });
}

const countedOf = ({ counts, amount }: Standing, i: number): number =>
  counts[i] === 0 ? 0 : (amount[i] as number);

function quantity({ side }: Level, value: number): Quantity {
  if (side === 'm365') return { unit: 'users', count: value };
  return side === 'usage' ? { unit: 'value', count: value } : { unit: 'usd', cents: value };
}

/** The conditions of a subject, by its number in `judgeLevel`. */
type Chain = (subject: number) => Condition[];

function chainOf(view: View, level: Level, month: Month): Chain {
  switch (level.side) {
    case 'azure':
      return azureChain(view, level, month);
    case 'm365':
      return licenceChain(view, level, month);
    case 'revenue':
      return revenueChain(view, level, month);
    case 'usage':
      return usageChain(view, level, month);
  }
}

function azureChain(view: View, { filter, range }: AzureLevel, month: Month): Chain {
  const credit = azureCredit(view, filter, month - 11, month);
  const table = view.acr(filter);
  return (tenant) => [
    ...credit(tenant),
    amountCondition('consumption', { unit: 'usd', cents: table.year(tenant, month) }, range, month),
  ];
}

export function licenceChain(view: View, { filter, range, activeShare }: LicenceLevel, month: Month): Chain {
  const credit = licenceCredit(view, filter, month);
  const licences = view.licences(filter, month);
  return (tenant) => {
    const chain = [...credit(tenant), paidCondition(range, licences, tenant, month)];
    if (activeShare) {
      const paid = licences.allPaid[tenant] as number;
      const active = licences.allActive[tenant] as number;
      chain.push(shareCondition(activeShare, { paid, active }, month));
    }
    return chain;
  };
}

function revenueChain(view: View, level: RevenueLevel, month: Month): Chain {
  const workloads = revenueOf(view, level);
  return (subject) => {
    const workload = workloads[subject] as (typeof workloads)[number];
    const { amount, attached } = workload.at(month);
    const chain = [
      workloadCredit(view.columns.revenue, workload, level.associations, month),
      amountCondition('revenue', { unit: 'usd', cents: amount }, level.range, month),
    ];
    if (level.attached)
      chain.push(amountCondition('attached', { unit: 'usd', cents: attached }, level.attached, month));
    return chain;
  };
}

function usageChain(view: View, level: UsageLevel, month: Month): Chain {
  const workloads = consumptionValuesOf(view, level.filter);
  return (subject) => {
    const workload = workloads[subject] as (typeof workloads)[number];
    const value = { unit: 'value', count: wholeValue(workload.at(month)) } as const;
    return [
      workloadCredit(view.columns.usage, workload, workload.associations, month),
      amountCondition('consumption-value', value, level.range, month),
    ];
  };
}

/** Whether the tenant has a row on this side in the two years that are looked at. */
function appears({ columns, m0 }: View, { side }: Level, tenant: number): boolean {
  if (side === 'revenue' || side === 'usage') return true;
  return rowsIn(side === 'azure' ? columns.azure : columns.licenses, tenant, m0 - 23, m0).length > 0;
}

function workloadOf({ columns }: View, { side }: Level, workload: number | undefined): string | undefined {
  if (workload === undefined) return undefined;
  return (side === 'revenue' ? columns.revenueWorkloads : columns.usageWorkloads).written[workload];
}
