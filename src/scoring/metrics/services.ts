import { compare, exact, ofFraction, scale, subtract, ZERO } from '../exact.ts';
import { eligibleSeries } from '../facts/acr.ts';
import { codesOf } from '../facts/dictionary.ts';
import { type Pair, pairsIn } from '../facts/series.ts';
import type { View } from '../facts/view.ts';
import { fold } from '../names.ts';
import type { ServicesRule } from '../rules.ts';
import type { Month } from '../vocabulary.ts';
import { type Award, type Kind, settle } from './kind.ts';

/** Services that count, or tenants' first uses of one: how many, and the names of the services. */
export interface ServiceCounts {
  readonly count: number;
  readonly names: readonly string[];
}

export const services: Kind<ServicesRule, ServiceCounts> = {
  measure(view, rule) {
    const used =
      rule.count === 'distinct' ? servicesInUse(view, rule) : firstUses(view, rule).map(({ name }) => name);
    const { written } = view.columns.services;
    return { count: used.length, names: [...new Set(used)].map((code) => written[code] ?? '').sort() };
  },

  award,

  next(rule, counts, max) {
    const more = { ...counts, count: counts.count + 1 };
    const gain = subtract(award(rule, more, max).points, award(rule, counts, max).points);
    const code = rule.count === 'distinct' ? 'services' : 'first-uses';
    return compare(gain, ZERO) > 0 ? [{ code, count: 1, gain }] : [];
  },

  verdicts: () => [],
};

function award(rule: ServicesRule, { count, names }: ServiceCounts, max: number): Award {
  const code = rule.count === 'distinct' ? 'services' : 'first-uses';
  const points = scale(ofFraction(rule.points), count);
  return settle([{ code, count, names, points }], exact(count), max);
}

/** Services whose eligible consumption of all tenants over the year is above zero. */
function servicesInUse(view: View, rule: ServicesRule): number[] {
  const totals = new Map<number, number>();
  for (const pair of countedPairs(view, rule)) {
    for (let month = view.m0 - 11; month <= view.m0; month++) {
      totals.set(pair.name, (totals.get(pair.name) ?? 0) + pair.at(month));
    }
  }
  return [...totals].flatMap(([name, cents]) => (cents > 0 ? [name] : []));
}

/** Tenants and services whose first month of consumption in the known history lies within the year. */
function firstUses(view: View, rule: ServicesRule): { tenant: number; name: number }[] {
  const { firstMonth } = view.columns.azure;
  return countedPairs(view, rule).filter((pair) => {
    for (let month = firstMonth; month <= view.m0; month++) {
      if (pair.at(month) > 0) return month > view.m0 - 12;
    }
    return false;
  });
}

function countedPairs({ columns }: View, rule: ServicesRule): (Pair & { at(month: Month): number })[] {
  const { azure, services: names } = columns;
  const cents = azure.values[0] as Float64Array;
  const eligible = eligibleSeries(columns, rule.filter);
  const excluded = codesOf(rule.except, (name) => names.folded.find(fold('service', name)));
  return pairsIn(azure).flatMap((pair) => {
    if (excluded.has(pair.name)) return [];
    const rows = Array.from({ length: pair.to - pair.from }, (_, i) => pair.from + i).filter(eligible);
    const at = (month: Month): number => {
      const m = month - azure.firstMonth;
      if (m < 0 || m >= azure.months) return 0;
      return rows.reduce((total, s) => total + (cents[s * azure.months + m] as number), 0);
    };
    return rows.length === 0 ? [] : [{ ...pair, at }];
  });
}
