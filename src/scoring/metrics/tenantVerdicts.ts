import { type Exact, negate, ZERO } from '../exact.ts';
import type { View } from '../facts/view.ts';
import type { Condition, TenantVerdict } from '../reasons.ts';
import type { Level } from '../rulebook.ts';
import type { Month } from '../vocabulary.ts';
import { azureChain, type Chain, licenceChain, rowsIn } from './conditions.ts';
import { judgeLevel } from './levels.ts';

/** From this share of a threshold on, a tenant is called almost there. */
const ALMOST = { numerator: 3, denominator: 4 };

/** What became of every tenant that has any row on this side of the metric. */
export function tenantVerdicts(view: View, level: Level, each: Exact): TenantVerdict[] {
  const { columns, m0 } = view;
  const { now, before } = judgeLevel(view, level);
  const chainNow = chain(view, level, m0);
  const chainBefore = chain(view, level, m0 - 12);
  const series = level.side === 'azure' ? columns.azure : columns.licenses;
  return columns.tenants.names.flatMap((tenant, t): TenantVerdict[] => {
    if (rowsIn(series, t, m0 - 23, m0).length === 0) return [];
    const conditions = chainNow(t);
    if (level.sticky && now.counts[t] !== 1) {
      conditions.push({
        code: 'stays-smb',
        met: now.counts[t] === 2,
        month: m0 - 12,
        need: level.sticky.before,
      });
    }
    const standing = standingOf(now.counts[t] !== 0, before.counts[t] !== 0, conditions);
    const name = columns.tenantNames[t];
    return [
      {
        subject: 'tenant',
        tenant,
        ...(name === undefined ? {} : { name }),
        side: level.side,
        standing,
        points: standing === 'won' ? each : standing === 'lost' ? negate(each) : ZERO,
        now: conditions,
        before: chainBefore(t),
      },
    ];
  });
}

const chain = (view: View, level: Level, month: Month): Chain =>
  level.side === 'azure' ? azureChain(view, level, month) : licenceChain(view, level, month);

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
