import { type Exact, negate, ZERO } from '../exact.ts';
import type { View } from '../facts/view.ts';
import type { Level } from '../levels.ts';
import type { Condition, TenantVerdict } from '../reasons.ts';
import type { Month } from '../vocabulary.ts';
import { azureChain, type Chain, licenceChain, revenueChain, rowsIn, usageChain } from './conditions.ts';
import { judgeLevel } from './judgeLevel.ts';

/** From this share of a threshold on, a tenant is called almost there. */
const ALMOST = { numerator: 3, denominator: 4 };

/** What became of every tenant, or workload of a tenant, that has any row on this side of the metric. */
export function levelVerdicts(view: View, level: Level, each: Exact): TenantVerdict[] {
  const { columns, m0 } = view;
  const { now, before, subjects } = judgeLevel(view, level);
  const chainNow = chainOf(view, level, m0);
  const chainBefore = chainOf(view, level, m0 - 12);
  return subjects.flatMap((subject, i): TenantVerdict[] => {
    if (!appears(view, level, subject.tenant)) return [];
    const conditions = chainNow(i);
    if ('sticky' in level && level.sticky && now.counts[i] !== 1) {
      const met = now.counts[i] === 2;
      conditions.push({ code: 'stays-smb', met, month: m0 - 12, need: level.sticky.before });
    }
    const standing = standingOf(now.counts[i] !== 0, before.counts[i] !== 0, conditions);
    const name = columns.tenantNames[subject.tenant];
    const workload = workloadOf(view, level, subject.workload);
    return [
      {
        subject: 'tenant',
        tenant: columns.tenants.names[subject.tenant] ?? '',
        ...(name === undefined ? {} : { name }),
        ...(workload === undefined ? {} : { workload }),
        side: level.side,
        standing,
        points: standing === 'won' ? each : standing === 'lost' ? negate(each) : ZERO,
        now: conditions,
        before: chainBefore(i),
      },
    ];
  });
}

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

/** Whether the tenant has a row on this side in the two years that are looked at. */
function appears({ columns, m0 }: View, { side }: Level, tenant: number): boolean {
  if (side === 'revenue' || side === 'usage') return true;
  return rowsIn(side === 'azure' ? columns.azure : columns.licenses, tenant, m0 - 23, m0).length > 0;
}

function workloadOf({ columns }: View, { side }: Level, workload: number | undefined): string | undefined {
  if (workload === undefined) return undefined;
  return (side === 'revenue' ? columns.revenueWorkloads : columns.usageWorkloads).written[workload];
}

function standingOf(
  now: boolean,
  before: boolean,
  conditions: readonly Condition[],
): TenantVerdict['standing'] {
  if (now) return before ? 'kept' : 'won';
  if (before) return 'lost';
  const failing = conditions.filter(({ met, code }) => !met && code !== 'stays-smb');
  return failing.length === 1 && failing.every(isNear) ? 'almost' : 'not';
}

/** Short of one threshold alone, by a quarter of it at most. */
function isNear({ code, have, need, distance }: Condition): boolean {
  if (distance === undefined || have === undefined || need === undefined) return false;
  if (code === 'active-share' && 'active' in have && 'numerator' in need) {
    const missing = distance.unit === 'users' ? distance.count : 0;
    return have.active * ALMOST.denominator >= (have.active + missing) * ALMOST.numerator;
  }
  if (!('unit' in have)) return false;
  const value = have.unit === 'usd' ? have.cents : have.count;
  const missing = distance.unit === 'usd' ? distance.cents : distance.count;
  return value * ALMOST.denominator >= (value + missing) * ALMOST.numerator;
}
