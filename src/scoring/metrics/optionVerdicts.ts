import { type Exact, exact, ofFraction, scale, ZERO } from '../exact.ts';
import { historiesOf } from '../facts/histories.ts';
import type { View } from '../facts/view.ts';
import type { Condition, TenantVerdict } from '../reasons.ts';
import { OPTIONS, type Option, type OptionDeploymentsRule, type OptionGrowthRule } from '../rules.ts';
import { shareCondition } from './conditions.ts';
import { isActive, takenOver, unitsOf } from './deployedUnits.ts';
import { licenceChain } from './levelVerdicts.ts';
import { type Eligible, eligibleTenants, startedLater } from './options.ts';
import { pointsFor, standingOf, tenantVerdict } from './tenantVerdict.ts';

/** The users of every tenant's workload, option by option; only those of the chosen one earn points. */
export function usersVerdicts(
  view: View,
  rule: OptionGrowthRule,
  max: number,
  chosen: Option | undefined,
): TenantVerdict[] {
  const eligible = eligibleTenants(view, rule);
  const band = bandChain(view, rule, eligible);
  return rule.options.flatMap(({ option, usersForMaximum }) => {
    const filter = { workloads: rule.eligible.filter.workloads, associations: OPTIONS[option] };
    return historiesOf(view, filter).flatMap((history): TenantVerdict[] => {
      const { tenant, workload, at, firstMonth } = history;
      if (firstMonth === undefined) return [];
      const inNow = eligible.now(tenant);
      const inBefore = eligible.before(tenant);
      const now = inNow ? (at(view.m0)?.active ?? 0) : 0;
      const before = inBefore ? (at(view.m0 - 12)?.active ?? 0) : 0;
      const atStart = inNow && startedLater(view, history) ? (at(firstMonth)?.active ?? 0) : 0;
      const points = scale(exact(now - before - atStart, usersForMaximum), max);
      const users = (count: number) => ({ unit: 'users', count }) as const;
      return [
        tenantVerdict(view, tenant, {
          workload: view.columns.licenceWorkloads.written[workload] as string,
          side: 'm365',
          option,
          standing: standingOf(inNow, inBefore, []),
          points: option === chosen ? points : ZERO,
          share: { now: users(now), before: users(before), atStart: users(atStart) },
          ...band(tenant),
        }),
      ];
    });
  });
}

/** Every deployment that could count, option by option. */
export function deploymentVerdicts(
  view: View,
  rule: OptionDeploymentsRule,
  chosen: Option | undefined,
): TenantVerdict[] {
  const eligible = eligibleTenants(view, rule);
  const band = bandChain(view, rule, eligible);
  return rule.options.flatMap(({ option, points: each }) =>
    unitsOf(view, rule, OPTIONS[option]).map((unit) => {
      const { tenant, workload, at } = unit;
      const now = eligible.now(tenant) && isActive(rule, at(view.m0));
      const before = eligible.before(tenant) && isActive(rule, at(view.m0 - 12));
      const over = now && takenOver(view, rule, unit);
      const chain = band(tenant);
      chain.now.push(shareCondition(rule.activeShare, at(view.m0), view.m0));
      chain.before.push(shareCondition(rule.activeShare, at(view.m0 - 12), view.m0 - 12));
      const counted = standingOf(now, before, chain.now);
      const standing = over ? 'taken-over' : counted;
      const earned: Exact = option === chosen ? ofFraction(each) : ZERO;
      return tenantVerdict(view, tenant, {
        ...(workload === undefined
          ? {}
          : { workload: view.columns.licenceWorkloads.written[workload] as string }),
        side: 'm365',
        option,
        standing,
        points: takenOverPoints(over, before, pointsFor(standing, earned), earned),
        ...chain,
      });
    }),
  );
}

/** Taken over, it is taken off again: nothing, or what it counted for a year ago. */
const takenOverPoints = (over: boolean, before: boolean, points: Exact, each: Exact): Exact =>
  over && before ? pointsFor('lost', each) : points;

/** Whether the tenant is eligible, over all the associations of the path. */
function bandChain(
  view: View,
  { eligible }: OptionGrowthRule | OptionDeploymentsRule,
  standing: Eligible,
): (tenant: number) => { now: Condition[]; before: Condition[] } {
  const level = { side: 'm365', ...eligible } as const;
  const nowOf = licenceChain(view, level, view.m0);
  const beforeOf = licenceChain(view, level, view.m0 - 12);
  return (tenant) => {
    const now = nowOf(tenant);
    const outgrown = now.some(({ code, met }) => code === 'licences' && !met);
    if (eligible.sticky && outgrown) {
      const month = view.m0 - 12;
      now.push({ code: 'stays-smb', met: standing.now(tenant), month, need: eligible.sticky.before });
    }
    return { now, before: beforeOf(tenant) };
  };
}
