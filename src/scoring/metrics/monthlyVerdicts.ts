import { ofFraction } from '../exact.ts';
import type { View } from '../facts/view.ts';
import type { TenantVerdict } from '../reasons.ts';
import type { MonthlyAddsRule } from '../rules.ts';
import { amountCondition } from './conditions.ts';
import { azureCredit, rowsIn } from './credit.ts';
import { highest, monthlyChange } from './monthlyChange.ts';
import { pointsFor, standingOf, tenantVerdict } from './tenantVerdict.ts';

/** What became of every tenant with Azure rows: its highest month now against its baseline a year ago. */
export function monthlyVerdicts(view: View, rule: MonthlyAddsRule): TenantVerdict[] {
  const { columns, m0 } = view;
  const { threshold, won, lost } = rule;
  const table = view.acr(rule.filter);
  const credit = azureCredit(view, rule.filter, m0 - won.months + 1, m0);
  const creditBefore = azureCredit(view, rule.filter, m0 - 12 - won.baselineMonths + 1, m0 - 12);
  return columns.tenants.names.flatMap((_, t): TenantVerdict[] => {
    if (rowsIn(columns.azure, t, m0 - 23, m0).length === 0) return [];
    const change = monthlyChange(view, rule, table, t);
    const recent = highest(table, t, won.months, m0);
    const baseline = highest(table, t, won.baselineMonths, m0 - 12);
    const now = [
      ...credit(t),
      amountCondition('month-consumption', { unit: 'usd', cents: recent }, { atLeast: threshold }, m0),
    ];
    const reached = highest(table, t, lost.baselineMonths, m0 - 12) >= threshold;
    if (recent < threshold && reached && change === 0) {
      // Not lost yet: an earlier one of the last months was enough.
      const earlier = { unit: 'usd', cents: highest(table, t, lost.months, m0) } as const;
      now.push(amountCondition('month-consumption', earlier, { atLeast: threshold }, m0 - won.months));
    }
    // A tenant that counts now earns nothing more when it was a customer before, be it below the threshold.
    const standing =
      change === 0 && recent >= threshold ? 'kept' : standingOf(change > 0, change < 0 || reached, now);
    const range = won.baseline === 'nothing' ? { atMost: 0 } : { atMost: threshold - 1 };
    const before = [
      ...creditBefore(t),
      amountCondition('baseline', { unit: 'usd', cents: baseline }, range, m0 - 12),
    ];
    return [
      tenantVerdict(view, t, {
        side: 'azure',
        standing: change === 0 && standing === 'lost' ? 'kept' : standing,
        points: pointsFor(change === 0 ? 'kept' : standing, ofFraction(rule.points)),
        now,
        before,
      }),
    ];
  });
}
