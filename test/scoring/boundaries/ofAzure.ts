import type { MetricRules } from '#scoring';
import type { MonthlyAddsRule, ServicesRule } from '../../../src/scoring/rules.ts';
import { judged } from '../judged.ts';
import { counted, dollars, flip } from './flip.ts';
import { azureRow, numbered, portfolio } from './rows.ts';

/** Months are written as they lie before the scored one. */
const monthsOf = (count: number, last = 0): number[] => Array.from({ length: count }, (_, i) => last + i);

export function ofMonthlyAdds(rules: MetricRules, rule: MonthlyAddsRule): string[] {
  const { filter, threshold, won, lost, points } = rule;
  const value = (...rows: [cents: number, back: number][]): number =>
    judged(portfolio({ azure: rows.map(([cents, back]) => azureRow(filter, cents, back)) }), rules).value;
  const line = (what: string, at: number, counts: (cents: number) => boolean): string =>
    flip({ what, at, written: dollars }, counts);
  const baseline = won.baseline === 'nothing' ? 0 : threshold;
  return [
    ...monthsOf(won.months).map((back) =>
      line(`won m-${back}`, threshold, (cents) => value([cents, back]) === 1),
    ),
    ...monthsOf(won.baselineMonths, 12).map((back) =>
      line(`won with m-${back}`, baseline, (cents) => value([cents, back], [threshold, 0]) === 1),
    ),
    ...monthsOf(lost.baselineMonths, 12).map((back) =>
      line(`lost from m-${back}`, threshold, (cents) => value([cents, back]) === -1),
    ),
    ...monthsOf(lost.months).map((back) =>
      line(`lost with m-${back}`, threshold, (cents) => value([threshold, 12], [cents, back]) === -1),
    ),
    flip({ what: 'maximum', at: rules.max / points[0], written: counted() }, (count) => {
      const rows = numbered(count, (tenant) => azureRow(filter, threshold, 0, tenant));
      return judged(portfolio({ azure: rows }), rules).points === rules.max;
    }),
  ];
}

export function ofServices(rules: MetricRules, { filter, points }: ServicesRule): string[] {
  const services = (names: readonly string[], cents: number) =>
    judged(portfolio({ azure: names.map((name) => azureRow(filter, cents, 0, 't', name)) }), rules);
  return [
    flip({ what: 'year', at: 0, written: dollars }, (cents) => services(['Key Vault'], cents).value === 1),
    flip({ what: 'maximum', at: rules.max / points[0], written: counted() }, (count) => {
      return (
        services(
          numbered(count, (name) => `Service ${name}`),
          1,
        ).points === rules.max
      );
    }),
  ];
}
