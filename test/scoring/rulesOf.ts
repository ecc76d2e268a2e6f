import { type MetricName, type MetricRules, type PathName, rulebookOf } from '#scoring';
import type { AzureFilter, LicenceFilter, RevenueLevel, UsageFilter } from '../../src/scoring/levels.ts';
import type { Rule } from '../../src/scoring/rules.ts';

// What a rulebook holds, picked out for tests.

/** The metrics of an edition, of one path or of all. */
export function metricsOf(edition: string, path?: PathName): readonly MetricRules[] {
  const rulebook = rulebookOf(edition);
  if (!rulebook) throw new Error(`There is no ${edition}`);
  return rulebook.paths
    .filter((one) => path === undefined || one.path === path)
    .flatMap(({ metrics }) => metrics);
}

/** The rules of one metric. */
export function metricOf(edition: string, path: PathName, metric: MetricName): MetricRules {
  const found = metricsOf(edition, path).find((one) => one.metric === metric);
  if (!found) throw new Error(`${edition} has no ${metric} on the path ${path}`);
  return found;
}

export const rulesOf = (edition: string, path?: PathName, metric?: MetricName): Rule[] =>
  metricsOf(edition, path)
    .filter((one) => metric === undefined || one.metric === metric)
    .map(({ rule }) => rule);

interface Filters {
  azure: AzureFilter;
  m365: LicenceFilter;
  usage: UsageFilter;
  revenue: Pick<RevenueLevel, 'associations'>;
}

/** Which rows of one side the metrics of an edition let through, wherever that is said. */
export function filtersOf<S extends keyof Filters>(
  edition: string,
  side: S,
  path?: PathName,
  metric?: MetricName,
): Filters[S][] {
  return rulesOf(edition, path, metric).flatMap((rule) => filtersIn(rule)[side] ?? []) as Filters[S][];
}

export function filtersIn(rule: Rule): { readonly [S in keyof Filters]?: Filters[S][] } {
  switch (rule.kind) {
    case 'net-count':
      return bySide(rule.levels);
    case 'stepped-growth':
      return bySide(rule.sides.map(({ level }) => level));
    case 'percent-growth':
      return rule.of.what === 'acr' ? { azure: [rule.of.filter] } : { usage: [rule.of.filter] };
    case 'monthly-adds':
    case 'services':
      return { azure: [rule.filter] };
    case 'option-growth':
    case 'option-deployments':
      return { m365: [rule.eligible.filter] };
    case 'halves':
      return {
        azure: rule.halves.flatMap(({ filter }) => ('workloads' in filter ? [] : [filter])),
        m365: rule.halves.flatMap(({ filter }) => ('workloads' in filter ? [filter] : [])),
      };
    case 'people':
      return {};
  }
}

const bySide = (levels: Extract<Rule, { kind: 'net-count' }>['levels']) => ({
  azure: levels.flatMap((level) => (level.side === 'azure' ? [level.filter] : [])),
  m365: levels.flatMap((level) => (level.side === 'm365' ? [level.filter] : [])),
  usage: levels.flatMap((level) => (level.side === 'usage' ? [level.filter] : [])),
  revenue: levels.flatMap((level) => (level.side === 'revenue' ? [level] : [])),
});
