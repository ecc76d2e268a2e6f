import { compare, type Exact, exact, floor, scale, subtract, ZERO } from '../exact.ts';
import type { View } from '../facts/view.ts';
import { consumptionValuesOf, wholeValue } from '../facts/workloadValues.ts';
import type { Line, Quantity } from '../reasons.ts';
import type { PercentGrowthRule } from '../rules.ts';
import type { Month } from '../vocabulary.ts';
import { type Award, type Kind, settle } from './kind.ts';
import { sharePoints, shareVerdicts } from './shareVerdicts.ts';

/** What the partner's customers consume now and a year ago: cents, or tenths of consumption value. */
export interface PercentCounts {
  readonly now: number;
  readonly before: number;
}

export const percentGrowth: Kind<PercentGrowthRule, PercentCounts> = {
  measure: (view, rule) => ({
    now: consumed(view, rule, view.m0),
    before: consumed(view, rule, view.m0 - 12),
  }),
  award,

  next(rule, counts, max) {
    const { now, before } = counts;
    const { points } = award(rule, counts, max);
    if (before <= 0) return [];
    // Up to the next full per cent: the smallest amount that makes ⌊growth⌋ one more.
    const percent = Math.max(0, floor(growthOf(now, before))) + 1;
    const target = Math.max(rule.nowFrom ?? 0, Math.ceil((before * (100 + percent)) / 100));
    const gain = subtract(award(rule, { now: target, before }, max).points, points);
    const more = quantity(rule, target - now);
    return compare(gain, ZERO) > 0 ? [{ code: 'growth', side: sideOf(rule), more, gain }] : [];
  },

  verdicts: (view, rule, { now, before }) =>
    shareVerdicts(view, rule, sharePoints(before, withheldFor(rule, now, before) === undefined)),
};

const sideOf = ({ of }: PercentGrowthRule): 'azure' | 'usage' => (of.what === 'acr' ? 'azure' : 'usage');

function consumed(view: View, { of }: PercentGrowthRule, month: Month): number {
  if (of.what === 'consumption-value') {
    return consumptionValuesOf(view, of.filter).reduce((total, workload) => total + workload.at(month), 0);
  }
  const table = view.acr(of.filter);
  let total = 0;
  for (let t = 0; t < view.columns.tenants.names.length; t++) {
    total += of.months === 1 ? table.at(t, month) : table.year(t, month);
  }
  return total;
}

function award(rule: PercentGrowthRule, { now, before }: PercentCounts, max: number): Award {
  const value = before <= 0 ? ZERO : growthOf(now, before);
  const amounts = { now: quantity(rule, now), before: quantity(rule, before) };
  const withheld = withheldFor(rule, now, before);
  if (withheld)
    return {
      points: ZERO,
      value,
      lines: [{ code: 'growth-withheld', ...withheld, ...amounts, points: ZERO }],
    };
  const points = rule.whole ? exact(floor(value)) : value;
  return settle([{ code: 'percent-growth', ...amounts, points }], value, max);
}

const growthOf = (now: number, before: number): Exact => scale(exact(now - before, before), 100);

type Withheld = Pick<Extract<Line, { code: 'growth-withheld' }>, 'why' | 'need'>;

function withheldFor(rule: PercentGrowthRule, now: number, before: number): Withheld | undefined {
  const { nowFrom, baselineFrom } = rule;
  if (before <= 0) return { why: 'no-baseline' };
  if (baselineFrom !== undefined && inUnits(rule, before) < baselineFrom) {
    return { why: 'baseline-too-small', need: quantityOf(rule, baselineFrom) };
  }
  if (nowFrom !== undefined && inUnits(rule, now) < nowFrom) {
    return { why: 'too-small-now', need: quantityOf(rule, nowFrom) };
  }
  return undefined;
}

/** Cents stay cents; tenths become consumption value. */
const inUnits = ({ of }: PercentGrowthRule, amount: number): number =>
  of.what === 'acr' ? amount : wholeValue(amount);

const quantityOf = ({ of }: PercentGrowthRule, amount: number): Quantity =>
  of.what === 'acr' ? { unit: 'usd', cents: amount } : { unit: 'value', count: amount };

const quantity = (rule: PercentGrowthRule, amount: number): Quantity =>
  quantityOf(rule, inUnits(rule, amount));
