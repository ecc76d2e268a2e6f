import { type Exact, negate, ZERO } from '../exact.ts';
import type { View } from '../facts/view.ts';
import type { Condition, TenantVerdict } from '../reasons.ts';

/** From this share of a threshold on, a tenant is called almost there. */
const ALMOST = { numerator: 3, denominator: 4 };

type Told = Pick<TenantVerdict, 'side' | 'standing' | 'points' | 'now' | 'before'> &
  Partial<Pick<TenantVerdict, 'workload' | 'option' | 'share'>>;

/** A verdict with the tenant's id and name. */
export function tenantVerdict({ columns }: View, tenant: number, told: Told): TenantVerdict {
  const name = columns.tenantNames[tenant];
  return {
    subject: 'tenant',
    tenant: columns.tenants.names[tenant] as string,
    ...(name === undefined ? {} : { name }),
    ...told,
  };
}

/** Won, kept or lost by whether it counts now and a year ago; else almost or not, by what it fails. */
export function standingOf(
  now: boolean,
  before: boolean,
  conditions: readonly Condition[],
): TenantVerdict['standing'] {
  if (now) return before ? 'kept' : 'won';
  if (before) return 'lost';
  const failing = conditions.filter(({ met, code }) => !met && code !== 'stays-smb');
  return failing.length === 1 && failing.every(isNear) ? 'almost' : 'not';
}

export function pointsFor(standing: TenantVerdict['standing'], each: Exact): Exact {
  if (standing === 'won') return each;
  return standing === 'lost' ? negate(each) : ZERO;
}

/** Short of one threshold alone, by a quarter of it at most. */
function isNear({ have, distance }: Condition): boolean {
  if (distance === undefined || have === undefined) return false;
  const missing = distance.unit === 'usd' ? distance.cents : distance.count;
  const value =
    'active' in have ? have.active : 'unit' in have ? (have.unit === 'usd' ? have.cents : have.count) : 0;
  return value * ALMOST.denominator >= (value + missing) * ALMOST.numerator;
}
