import type { MonthlyAddsRule } from '../rules.ts';
import type { Kind } from './kind.ts';
import { monthlyChange } from './monthlyChange.ts';
import { monthlyVerdicts } from './monthlyVerdicts.ts';
import { type NetCounts, netAward, netNext } from './netCount.ts';

export const monthlyAdds: Kind<MonthlyAddsRule, NetCounts> = {
  measure(view, rule) {
    const table = view.acr(rule.filter);
    let won = 0;
    let lost = 0;
    for (let t = 0; t < view.columns.tenants.names.length; t++) {
      const change = monthlyChange(view, rule, table, t);
      if (change > 0) won++;
      else if (change < 0) lost++;
    }
    return [{ won, lost }];
  },
  award: (rule, counts, max) => netAward(rule.points, ['azure'], counts, max),
  next: (rule, counts, max) => netNext(rule.points, ['azure'], counts, max),
  verdicts: (view, rule) => monthlyVerdicts(view, rule),
};
