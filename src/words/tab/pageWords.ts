// The labels of the pages beside the overview and the metrics.

export type Standing = 'counting' | 'almost' | 'lost' | 'not';
export type CustomerSort = 'nearest' | 'points' | 'name';

export interface CustomersWords {
  readonly title: string;
  of(designation: string): string;
  count(shown: string, all: string): string;
  readonly customer: string;
  readonly search: string;
  readonly metric: string;
  readonly allMetrics: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly standings: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<CustomerSort, string>>;
  readonly pointsNow: string;
  readonly ifFixed: string;
  /** What `ifFixed` means, and where it is not known. */
  readonly fixedNote: string;
  /** A metric's points, where the customers' own come to something else before it is cut off. */
  addUpTo(earned: string, sum: string): string;
  /** The same, where it is not said what each customer adds. */
  untold(earned: string): string;
  readonly growthNote: string;
  readonly noGrowth: string;
  readonly segment: Readonly<Record<'smb' | 'smc' | 'enterprise', string>>;
  readonly nothing: string;
  readonly noMatch: string;
  readonly clear: string;
  readonly now: string;
  readonly yearAgo: string;
  readonly noChain: string;
  bar(parts: readonly string[]): string;
  part(name: string, count: string): string;
}

export interface PeopleWords {
  readonly title: string;
  of(designation: string): string;
  readonly person: string;
  readonly you: string;
  readonly notLinkedText: string;
  readonly couldDo: string;
  readonly couldNothing: string;
  couldStep(step: string, holds: string): string;
  /** What somebody in a step would bring: alone, with the others that are missing, or no points yet. */
  couldGain(gain: string): string;
  couldTogether(gain: string, people: string): string;
  readonly couldOpen: string;
  step(number: number): string;
  readonly scoringStep: string;
  stepNeed(have: string, need: string): string;
  stepHave(have: string): string;
  until(day: string): string;
  readonly noEnd: string;
  readonly state: Readonly<Record<'held' | 'soon' | 'very-soon', string>>;
  readonly notIn: string;
  readonly leaving: string;
  readonly leavingNothing: string;
  readonly loadBearing: string;
  leavingCost(designation: string, before: string, after: string): string;
  readonly losesQualification: string;
  readonly notCounting: string;
  readonly certifications: string;
  retiredOn(day: string): string;
  countsUntil(day: string): string;
  readonly nobody: string;
  readonly unnamed: string;
}

export interface SightWords {
  /** When the next data comes; the month is empty for what is a snapshot of a day. */
  expectedBy(month: string, day: string): string;
  lateSince(month: string, day: string): string;
  // Wherever a number of an incomplete month stands.
  incompleteMonths(periods: string): string;
  incompleteText(source: string, period: string, designations: string): string;
  readonly incompleteTitle: string;
  readonly edition: string;
  readonly day: string;
  readonly newest: string;
  another(day: string): string;
  daysScored(first: string, last: string): string;
  readonly notScored: string;
  readonly trend: string;
  trendOf(metric: string): string;
  trendText(from: string, to: string, first: string, last: string): string;
  readonly noTrend: string;
  /** From which month on something is known. */
  since(month: string): string;
  readonly trendFailed: string;
  readonly showTable: string;
  readonly trendNote: string;
}

export interface RulesWords {
  readonly title: string;
  of(designation: string): string;
  readonly compareWith: string;
  readonly noComparison: string;
  validFrom(day: string): string;
  readonly inForce: string;
  readonly minimum: Readonly<Record<'one-point' | 'above-zero', string>>;
  readonly olderRules: string;
  readonly partnerUnder: string;
  readonly difference: string;
  readonly metric: string;
  readonly maximum: string;
  readonly rule: string;
  readonly same: string;
  readonly notThere: string;
  readonly pathNotThere: string;
  readonly total: string;
}

export interface PageWords {
  readonly navigation: string;
  readonly metrics: string;
  readonly loading: string;
  readonly customers: CustomersWords;
  readonly people: PeopleWords;
  readonly sight: SightWords;
  readonly rules: RulesWords;
  /** The page of the data. */
  readonly data: string;
  readonly adminOnly: string;
  /** The page about them. */
  readonly notifications: string;
  readonly settings: string;
}
