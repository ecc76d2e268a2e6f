import type { Scorecard } from '#contract';

// The parts of the server's answer, by the names under which pages speak of them.

export type Designation = Scorecard['designations'][number];
export type Path = Designation['paths'][number];
export type Metric = Path['metrics'][number];
export type Explanation = NonNullable<Metric['explanation']>;
/** What every metric of a path needs. */
export type Minimum = NonNullable<Designation['rules']>['minimum'];
export type Documents = Scorecard['documents'];

/** Points that qualify a path with every metric met. */
export const NEEDED = 70;

export function selectedPath({ designation, paths, selectedPath: name }: Designation): Path {
  const path = paths.find((candidate) => candidate.path === name);
  if (!path) throw new Error(`The scorecard of ${designation} names a path that it does not hold.`);
  return path;
}

/** The nearest to a change first: little is missing to 70, or little would take it below. */
export const byNearness = (designations: readonly Designation[]): Designation[] =>
  designations.toSorted((a, b) => distance(a) - distance(b));

const distance = ({ total }: Designation): number => Math.abs(total - NEEDED);

/** An edition is named for its designation and the month it is of: `security-2026-07`. */
export const editionMonth = ({ edition }: Pick<Designation, 'edition'>): string =>
  edition.slice(-'2026-07'.length);
