import type { Shown } from '#contract';
import type { ConditionDocument, Range } from '#scoring';
import type { ShownQuantity } from './coded.ts';

/** A condition, sorted by what there is to say about it. */
export type ConditionCase =
  | {
      readonly is: 'met';
      readonly have?: ShownQuantity;
      readonly names: readonly string[];
      readonly seats?: Seats;
    }
  /** Short of a threshold: at least `need`, or above it. */
  | {
      readonly is: 'below';
      readonly have: ShownQuantity;
      readonly need: ShownQuantity;
      readonly above: boolean;
    }
  /** Short of a threshold, where amounts are not shown. */
  | { readonly is: 'part'; readonly percent: number }
  /** Beyond what counts here. */
  | { readonly is: 'beyond'; readonly have?: ShownQuantity; readonly most?: ShownQuantity }
  | {
      readonly is: 'too-few-active';
      readonly seats: Seats;
      readonly percent: number;
      readonly missing?: number;
    }
  /** None of the names that are there is among those that count. */
  | { readonly is: 'not-listed'; readonly names: readonly string[]; readonly listed: readonly string[] }
  | { readonly is: 'not-met' };

export interface Seats {
  readonly active: number;
  readonly paid: number;
}

type ShownCondition = Shown<ConditionDocument>;

export function conditionCase({ met, have, need, distance }: ShownCondition): ConditionCase {
  const names = isNames(have) ? have : [];
  const seats = have !== undefined && 'active' in have ? have : undefined;
  const quantity = have !== undefined && 'unit' in have ? have : undefined;
  if (met) {
    return { is: 'met', names, ...(quantity && { have: quantity }), ...(seats && { seats }) };
  }
  if (seats !== undefined && need !== undefined && 'numerator' in need) {
    const missing = distance !== undefined && 'count' in distance ? { missing: distance.count } : {};
    return { is: 'too-few-active', seats, percent: (need.numerator / need.denominator) * 100, ...missing };
  }
  if (isNames(have)) return { is: 'not-listed', names, listed: isNames(need) ? need : [] };
  if (quantity !== undefined)
    return quantityCase(quantity, isRange(need) ? need : {}, distance !== undefined);
  return { is: 'not-met' };
}

function quantityCase(have: ShownQuantity, range: Range, isShort: boolean): ConditionCase {
  if (have.unit === 'share' && isShort) return { is: 'part', percent: have.percent };
  if (have.unit === 'share' || have.unit === 'withheld') return { is: 'beyond' };
  const from = range.atLeast ?? range.above;
  if (from !== undefined && isShort) {
    return { is: 'below', have, need: inUnit(have, from), above: range.atLeast === undefined };
  }
  return { is: 'beyond', have, ...(range.atMost !== undefined && { most: inUnit(have, range.atMost) }) };
}

type Plain = Exclude<ShownQuantity, { readonly unit: 'share' | 'withheld' }>;
const inUnit = (like: Plain, amount: number): ShownQuantity =>
  like.unit === 'usd' ? { unit: 'usd', cents: amount } : { unit: like.unit, count: amount };

const isNames = (value: ShownCondition['have'] | ShownCondition['need']): value is readonly string[] =>
  Array.isArray(value);
const isRange = (need: ShownCondition['need']): need is Range =>
  need !== undefined && !Array.isArray(need) && !('numerator' in need);
