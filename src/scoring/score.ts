import { lastClosedMonth } from './calendar.ts';
import { type CloseCall, closeCallsOf } from './closeCalls.ts';
import { type Columns, columnsOf } from './facts/columns.ts';
import type { FactsDocument } from './facts/document.ts';
import { type View, viewOf } from './facts/view.ts';
import { award, measure } from './metrics/index.ts';
import { judgePath, type MetricScore, type PathScore } from './pathScore.ts';
import type { Warning } from './reasons.ts';
import type { PathRules, Rulebook } from './rulebook.ts';
import { rulebookOf, rulebookOn } from './rulebooks/index.ts';
import { selectPath } from './selectPath.ts';
import { type Day, DESIGNATIONS, type Designation, type Month } from './vocabulary.ts';
import { warningsOf } from './warnings.ts';

export interface Score {
  readonly partner: string;
  readonly asOf: Day;
  readonly designations: readonly DesignationScore[];
  readonly warnings: readonly Warning[];
}

export interface DesignationScore {
  readonly rulebook: Rulebook;
  readonly view: View;
  readonly month: Month;
  readonly selected: PathScore;
  readonly paths: readonly PathScore[];
  /** Readings that would turn the verdict. */
  readonly closeCalls: readonly CloseCall[];
  /** The day is one for which the documents may no longer say the rules. */
  readonly outdated: boolean;
}

export interface ScoreOptions {
  /** The day the score is for; the document's own unless given. */
  readonly on?: Day;
  /** Editions pinned by designation, whatever the day. */
  readonly editions?: { readonly [designation in Designation]?: string };
}

export function score(facts: FactsDocument | Columns, options: ScoreOptions = {}): Score {
  const columns = 'tenants' in facts ? facts : columnsOf(facts);
  const asOf = options.on ?? columns.asOf;
  const designations = DESIGNATIONS.flatMap((designation) => {
    const rulebook = rulebookFor(designation, asOf, options);
    return rulebook ? [scoreDesignation(columns, rulebook, asOf)] : [];
  });
  return { partner: columns.partner, asOf, designations, warnings: warningsOf(columns, designations) };
}

/** Designations without a rulebook on the day: nothing is guessed for them. */
export const uncovered = (asOf: Day, options: ScoreOptions = {}): Designation[] =>
  DESIGNATIONS.filter((designation) => rulebookFor(designation, options.on ?? asOf, options) === undefined);

function rulebookFor(designation: Designation, asOf: Day, { editions }: ScoreOptions): Rulebook | undefined {
  const pinned = editions?.[designation];
  if (pinned === undefined) return rulebookOn(designation, asOf);
  const rulebook = rulebookOf(pinned);
  return rulebook?.designation === designation ? rulebook : undefined;
}

/** One designation by itself, by the rulebook that is given. */
export function scoreDesignation(columns: Columns, rulebook: Rulebook, asOf: Day): DesignationScore {
  const month = monthScored(columns, rulebook, asOf);
  const view = viewOf(columns, asOf, month);
  const paths = rulebook.paths.map((rules) => scorePath(view, rulebook, rules));
  const selected = selectPath(view, rulebook.choice, paths);
  const outdated = rulebook.outdatedFrom !== undefined && asOf >= rulebook.outdatedFrom;
  const closeCalls = closeCallsOf(rulebook, view, paths, selected);
  return { rulebook, view, month, paths, selected, closeCalls, outdated };
}

/** The last closed month, or an earlier one as long as a list that the designation uses is not delivered. */
function monthScored({ through }: Columns, { uses }: Rulebook, asOf: Day): Month {
  const delivered = uses.map((list) => through[list]).filter((month) => month !== undefined);
  return Math.min(lastClosedMonth(asOf), ...delivered);
}

function scorePath(view: View, { minimum }: Rulebook, { path, metrics: rules }: PathRules): PathScore {
  const metrics = rules.map((metric): MetricScore => {
    const counts = measure(view, metric);
    return { rules: metric, counts, ...award(metric, counts) };
  });
  return judgePath(path, minimum, metrics);
}
