import type { EditionShown } from '#contract';
import type { MetricName, PathName } from '#scoring';
import { METRIC_ORDER } from '../../parts/metricOrder.ts';

type PathShown = EditionShown['paths'][number];
export type MetricShown = PathShown['metrics'][number];

/** A path with its clauses, beside those of the path of another edition that it is compared with. */
export interface PathPair {
  readonly path: PathName;
  /** Whether each edition has the path at all. */
  readonly here: boolean;
  readonly there: boolean;
  readonly metrics: readonly ClausePair[];
}

export interface ClausePair {
  readonly metric: MetricName;
  readonly here: MetricShown | undefined;
  readonly there: MetricShown | undefined;
}

/**
 * Every path of either edition, and every metric of either path. The only path of an edition is compared with each
 * path of another: what it said held for all of them.
 */
export function clausePairs(edition: EditionShown, other: EditionShown | undefined): PathPair[] {
  if (!other) return edition.paths.map((path) => pair(path, undefined));
  const [own, others] = [edition.paths, other.paths];
  if (own.length === 1) return others.map((path) => pair(own[0], path));
  if (others.length === 1) return own.map((path) => pair(path, others[0]));
  return [
    ...own.map((path) => pair(path, called(path.path, others))),
    ...others.filter(({ path }) => !called(path, own)).map((path) => pair(undefined, path)),
  ];
}

const called = (name: PathName, paths: readonly PathShown[]): PathShown | undefined =>
  paths.find(({ path }) => path === name);

function pair(here: PathShown | undefined, there: PathShown | undefined): PathPair {
  const of = (path: PathShown | undefined, name: MetricName): MetricShown | undefined =>
    path?.metrics.find(({ metric }) => metric === name);
  const named = [here?.path, there?.path].find((path) => path !== undefined && path !== 'single');
  return {
    path: named ?? 'single',
    here: here !== undefined,
    there: there !== undefined,
    metrics: METRIC_ORDER.filter((metric) => of(here, metric) ?? of(there, metric)).map((metric) => ({
      metric,
      here: of(here, metric),
      there: of(there, metric),
    })),
  };
}
