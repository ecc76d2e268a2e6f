import type { View } from '../facts/view.ts';
import type { NextStep, Verdict } from '../reasons.ts';
import type { MetricRules } from '../rulebook.ts';
import type { Rule } from '../rules.ts';
import type { Day } from '../vocabulary.ts';
import { type HalvesCounts, halves } from './halves.ts';
import type { Award, Kind } from './kind.ts';
import { monthlyAdds } from './monthlyAdds.ts';
import { type NetCounts, netCount } from './netCount.ts';
import { type OptionDeploymentCounts, optionDeployments } from './optionDeployments.ts';
import { type OptionGrowthCounts, optionGrowth } from './optionGrowth.ts';
import { type PeopleCounts, people } from './people.ts';
import { type PercentCounts, percentGrowth } from './percentGrowth.ts';
import { type ServiceCounts, services } from './services.ts';
import { type GrowthCounts, steppedGrowth } from './steppedGrowth.ts';

/** What each kind of rule counts: all that points depend on. */
export interface Counts {
  people: PeopleCounts;
  'net-count': NetCounts;
  'monthly-adds': NetCounts;
  'stepped-growth': GrowthCounts;
  'percent-growth': PercentCounts;
  services: ServiceCounts;
  'option-growth': OptionGrowthCounts;
  'option-deployments': OptionDeploymentCounts;
  halves: HalvesCounts;
}
type KindName = Rule['kind'];
type RuleOf<K extends KindName> = Extract<Rule, { readonly kind: K }>;

/** Every kind of rule, counted and explained in its own file; a kind without one does not compile. */
const KINDS: { readonly [K in KindName]: Kind<RuleOf<K>, Counts[K]> } = {
  people,
  'net-count': netCount,
  'monthly-adds': monthlyAdds,
  'stepped-growth': steppedGrowth,
  'percent-growth': percentGrowth,
  services,
  'option-growth': optionGrowth,
  'option-deployments': optionDeployments,
  halves,
};

const kindOf = <K extends KindName>(rule: RuleOf<K>): Kind<RuleOf<K>, Counts[K]> => KINDS[rule.kind as K];

export const measure = (view: View, { rule }: MetricRules): Counts[KindName] =>
  kindOf(rule).measure(view, rule);

export const award = ({ rule, max }: MetricRules, counts: Counts[KindName]): Award =>
  kindOf(rule).award(rule, counts as never, max);

export const next = ({ rule, max }: MetricRules, counts: Counts[KindName], asOf: Day): NextStep[] =>
  kindOf(rule).next(rule, counts as never, max, asOf);

export const verdicts = (view: View, { rule, max }: MetricRules, counts: Counts[KindName]): Verdict[] =>
  kindOf(rule).verdicts(view, rule, counts as never, max);
