import type { FactsDocument, MetricRules } from '#scoring';
import { OPTIONS, type OptionDeploymentsRule, type OptionGrowthRule } from '../../../src/scoring/rules.ts';
import { judged } from '../judged.ts';
import { counted, flip } from './flip.ts';
import { ofLevel } from './ofLevels.ts';
import { inBand, licenceRow, numbered, portfolio } from './rows.ts';

/** The band of eligible tenants, and the users that make the maximum through each association. */
export function ofOptionGrowth(rules: MetricRules, { eligible, options }: OptionGrowthRule): string[] {
  const band = ofLevel({ side: 'm365', ...eligible }, (document) => usersNow(document, rules) > 0);
  const maxima = options.map(({ option, usersForMaximum }) => {
    const filter = { ...eligible.filter, associations: OPTIONS[option] };
    const paid = inBand(eligible.range);
    return flip({ what: `maximum ${option}`, at: usersForMaximum, written: counted(' users') }, (users) => {
      const rows = [licenceRow(filter, paid, 10, 12), licenceRow(filter, paid, 10 + users)];
      return judged(portfolio({ licenses: rows }), rules).points === rules.max;
    });
  });
  return [...band, ...maxima];
}

function usersNow(document: FactsDocument, rules: MetricRules): number {
  const line = judged(document, rules).lines.find(({ code }) => code === 'users-growth');
  return line?.code === 'users-growth' ? line.now : 0;
}

/** Band, share in use, the share from which a younger association is a takeover, and what makes the maximum. */
export function ofOptionDeployments(rules: MetricRules, rule: OptionDeploymentsRule): string[] {
  const { eligible, options, activeShare } = rule;
  const level = { side: 'm365', ...eligible, activeShare } as const;
  const band = ofLevel(level, (document) => deployment(document, rules).now > 0);
  const [numerator, denominator] = activeShare;
  const paid = inBand(eligible.range);
  const written = (users: number): string => `${(users / paid) * 100} %`;
  const taken = flip({ what: 'taken over', at: (paid * numerator) / denominator, written }, (active) => {
    const rows = [licenceRow(eligible.filter, paid, active, 3), licenceRow(eligible.filter, paid, paid)];
    return deployment(portfolio({ licenses: rows }), rules).takenOver > 0;
  });
  const maxima = options.map(({ option, points }) => {
    const filter = { ...eligible.filter, associations: OPTIONS[option] };
    const at = (rules.max * points[1]) / points[0];
    return flip({ what: `maximum ${option}`, at, written: counted() }, (count) => {
      const rows = numbered(count, (tenant) => [
        licenceRow(filter, paid, 0, 12, tenant),
        licenceRow(filter, paid, paid, 0, tenant),
      ]);
      return judged(portfolio({ licenses: rows.flat() }), rules).points === rules.max;
    });
  });
  return [...band, taken, ...maxima];
}

function deployment(document: FactsDocument, rules: MetricRules): { now: number; takenOver: number } {
  const line = judged(document, rules).lines.find(({ code }) => code === 'deployments');
  return line?.code === 'deployments' ? line : { now: 0, takenOver: 0 };
}
