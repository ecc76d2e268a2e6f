import { type Exact, exact, scale, ZERO } from '../exact.ts';
import type { View } from '../facts/view.ts';
import { consumptionValuesOf, wholeValue } from '../facts/workloadValues.ts';
import type { Quantity, TenantVerdict } from '../reasons.ts';
import type { PercentGrowthRule } from '../rules.ts';
import { azureCredit, rowsIn, workloadCredit } from './credit.ts';
import { tenantVerdict } from './tenantVerdict.ts';

/** Each customer's share of the growth; their points add up to the growth before floor and maximum. */
export function shareVerdicts(
  view: View,
  { of }: PercentGrowthRule,
  pointsOf: (growth: number) => Exact,
): TenantVerdict[] {
  const { columns, m0 } = view;
  if (of.what === 'consumption-value') {
    return consumptionValuesOf(view, of.filter).map((workload) => {
      const now = workload.at(m0);
      const before = workload.at(m0 - 12);
      const value = (tenths: number): Quantity => ({ unit: 'value', count: wholeValue(tenths) });
      return tenantVerdict(view, workload.tenant, {
        workload: columns.usageWorkloads.written[workload.workload] as string,
        side: 'usage',
        standing: standingOf(now, before),
        points: pointsOf(now - before),
        share: { now: value(now), before: value(before) },
        now: [workloadCredit(columns.usage, workload, workload.associations, m0)],
        before: [workloadCredit(columns.usage, workload, workload.associations, m0 - 12)],
      });
    });
  }
  const table = view.acr(of.filter);
  const consumed = (tenant: number, month: number): number =>
    of.months === 1 ? table.at(tenant, month) : table.year(tenant, month);
  const creditNow = azureCredit(view, of.filter, m0 - of.months + 1, m0);
  const creditBefore = azureCredit(view, of.filter, m0 - of.months - 11, m0 - 12);
  return columns.tenants.names.flatMap((_, t): TenantVerdict[] => {
    if (rowsIn(columns.azure, t, m0 - of.months - 11, m0).length === 0) return [];
    const now = consumed(t, m0);
    const before = consumed(t, m0 - 12);
    return [
      tenantVerdict(view, t, {
        side: 'azure',
        standing: standingOf(now, before),
        points: pointsOf(now - before),
        share: { now: { unit: 'usd', cents: now }, before: { unit: 'usd', cents: before } },
        now: creditNow(t),
        before: creditBefore(t),
      }),
    ];
  });
}

/** By whether anything counts now and a year ago. */
function standingOf(now: number, before: number): TenantVerdict['standing'] {
  if (now > 0) return before > 0 ? 'kept' : 'won';
  return before > 0 ? 'lost' : 'not';
}

/** Points for a customer's growth, where the growth of all earns any. */
export const sharePoints =
  (base: number, earns: boolean) =>
  (growth: number): Exact =>
    earns ? scale(exact(growth, base), 100) : ZERO;
