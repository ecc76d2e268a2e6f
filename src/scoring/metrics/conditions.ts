import type { Fraction } from '../exact.ts';
import { type LicenceMonth, paidBy } from '../facts/licences.ts';
import { type Range, within } from '../levels.ts';
import type { Condition, Quantity } from '../reasons.ts';
import type { Month } from '../vocabulary.ts';
import { reaches } from './judgeLevel.ts';

/** An amount against its range, with what is missing to the lower end. */
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
export function paidCondition(range: Range, licences: LicenceMonth, tenant: number, month: Month): Condition {
  const counts = paidBy(licences, tenant);
  const nearest = counts.filter((count) => shortfall(range, count) > 0).sort((a, b) => b - a)[0];
  const count = counts.find((paid) => within(range, paid)) ?? nearest ?? counts[0] ?? 0;
  return amountCondition('licences', { unit: 'licences', count }, range, month);
}

/** Active of paid licences against the share that is needed. */
export function shareCondition(
  share: Fraction,
  { paid, active }: { readonly paid: number; readonly active: number },
  month: Month,
): Condition {
  const [numerator, denominator] = share;
  const count = Math.ceil((paid * numerator) / denominator) - active;
  return {
    code: 'active-share',
    met: reaches(share, active, paid),
    month,
    have: { active, paid },
    need: { numerator, denominator },
    ...(count > 0 ? { distance: { unit: 'users', count } as const } : {}),
  };
}

/** How much is missing to the lower end of the range; nothing at or beyond it. In tenths, as values have them. */
function shortfall(range: Range, value: number): number {
  const from = range.atLeast ?? (range.above === undefined ? value : range.above + 1);
  return Math.max(0, Math.round((from - value) * 10) / 10);
}
