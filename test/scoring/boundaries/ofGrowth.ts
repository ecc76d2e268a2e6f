import type { FactsDocument, MetricRules } from '#scoring';
import type { PercentGrowthRule, SteppedGrowthRule } from '../../../src/scoring/rules.ts';
import { judged } from '../judged.ts';
import { counted, dollars, flip } from './flip.ts';
import { ofLevel } from './ofLevels.ts';
import { azureRow, finest, inBand, inYear, licenceRow, portfolio, usageRow } from './rows.ts';

/** Which tenants grow, and how much growth is the first point. */
export function ofSteppedGrowth(rules: MetricRules, { sides }: SteppedGrowthRule): string[] {
  return sides.flatMap(({ level, step }, i) => {
    const growing = (document: FactsDocument): boolean => {
      const line = judged(document, rules).lines[i];
      if (line?.code !== 'growth' && line?.code !== 'no-growth') return false;
      return (line.now.unit === 'usd' ? line.now.cents : line.now.count) > 0;
    };
    const grown = (growth: number): FactsDocument => {
      if (level.side === 'azure') {
        const cents = inYear(level.range);
        return portfolio({
          azure: [azureRow(level.filter, cents, 12), azureRow(level.filter, cents + growth)],
        });
      }
      if (level.side !== 'm365') throw new Error(`${level.side} does not grow in steps`);
      const paid = inBand(level.range);
      return portfolio({
        licenses: [licenceRow(level.filter, paid, 10, 12), licenceRow(level.filter, paid, 10 + growth)],
      });
    };
    const written = level.side === 'azure' ? dollars : counted(' users');
    return [
      ...ofLevel(level, growing),
      flip({ what: 'a point', at: step, written }, (growth) => judged(grown(growth), rules).points === 1),
    ];
  });
}

/** What growth needs now and a year ago to earn anything, and the per cents that make the maximum. */
export function ofPercentGrowth(rules: MetricRules, rule: PercentGrowthRule): string[] {
  const { nowFrom, baselineFrom, of } = rule;
  const scale = of.what === 'acr' ? 1 : finest(of.filter).perValue;
  const points = (before: number, now: number): number => {
    const document =
      of.what === 'acr'
        ? portfolio({ azure: [azureRow(of.filter, before, 12), azureRow(of.filter, now)] })
        : portfolio({ usage: [usageRow(of.filter, before, 12), usageRow(of.filter, now)] });
    return judged(document, rules).points;
  };
  const written = (amount: number): string =>
    of.what === 'acr' ? dollars(amount) : counted()(amount / scale);
  const lines = [];
  if (nowFrom !== undefined)
    lines.push(flip({ what: 'now', at: nowFrom, written }, (now) => points(1, now) > 0));
  const baseline = (baselineFrom ?? 0) * scale;
  lines.push(
    flip(
      { what: 'baseline', at: baseline, written },
      (before) => points(before, baseline * 2 + 1_000_00) > 0,
    ),
  );
  const base = Math.max(baseline, 1_000_000);
  const maximum = {
    what: 'maximum',
    at: (base * rules.max) / 100,
    written: (growth: number) => `${(growth * 100) / base} %`,
  };
  return [...lines, flip(maximum, (growth) => points(base, base + growth) === rules.max)];
}
