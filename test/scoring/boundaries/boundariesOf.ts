import { type MetricName, type PathName, rulebookOf } from '#scoring';
import { metricOf } from '../rulesOf.ts';
import { ofMonthlyAdds, ofServices } from './ofAzure.ts';
import { ofPercentGrowth, ofSteppedGrowth } from './ofGrowth.ts';
import { ofHalves } from './ofHalves.ts';
import { ofNetCount } from './ofLevels.ts';
import { ofOptionDeployments, ofOptionGrowth } from './ofOptions.ts';
import { ofPeople } from './ofPeople.ts';

/** Every line that the rules of a metric draw, generated from the rulebook's own thresholds. */
export function boundariesOf(edition: string, path: PathName, metric: MetricName): string[] {
  const rules = metricOf(edition, path, metric);
  const { rule } = rules;
  switch (rule.kind) {
    case 'people':
      return ofPeople(rules, rule, rulebookOf(edition)?.validFrom ?? '');
    case 'net-count':
      return ofNetCount(rules, rule);
    case 'monthly-adds':
      return ofMonthlyAdds(rules, rule);
    case 'stepped-growth':
      return ofSteppedGrowth(rules, rule);
    case 'percent-growth':
      return ofPercentGrowth(rules, rule);
    case 'services':
      return ofServices(rules, rule);
    case 'option-growth':
      return ofOptionGrowth(rules, rule);
    case 'option-deployments':
      return ofOptionDeployments(rules, rule);
    case 'halves':
      return ofHalves(rules, rule);
  }
}
