import type { Scorecard } from '#contract';
import type { PageWords } from './pageWords.ts';

/** The tab's own labels, around the sentences that it shares with the cards. */
export interface TabWords {
  /** Of the pages below a designation. */
  readonly pages: PageWords;
  readonly title: string;
  readonly loading: string;
  loaded(partner: string): string;

  // Under which rules, as of when, from where.
  rules(edition: string): string;
  scoreAsOf(day: string): string;
  dataThrough(month: string): string;
  refreshed(day: string): string;
  readonly source: Readonly<Record<Scorecard['source'], string>>;

  readonly share: string;
  readonly trail: string;

  // The overview.
  readonly designations: string;
  readonly designation: string;
  readonly points: string;
  readonly byMetric: string;
  readonly whereItStands: string;
  otherPath(name: string, total: string): string;
  readonly legend: string;
  readonly legendOrder: string;
  readonly warnings: string;

  // A designation.
  /** `SMB path`; nothing for the only path of an edition. */
  path(name: string): string;
  readonly onlyPath: string;
  readonly paths: string;
  readonly chosenPath: string;
  readonly counts: string;
  readonly ofHundred: string;
  notMixed(total: string): string;
  metrics(path: string): string;
  metricOf(path: string): string;
  readonly counted: string;
  readonly earned: string;
  readonly nextPoints: string;
  /** What a metric lacks, and what each needs, by what the rules ask for. */
  readonly lacks: Readonly<Record<'one-point' | 'above-zero', string>>;
  readonly need: Readonly<Record<'one-point' | 'above-zero', string>>;
  readonly maximumReached: string;
  readonly noNext: string;
  pointsOf(points: string, maximum: string): string;
  /** A bar for those who do not see it. */
  scoreBar(total: string, parts: readonly string[]): string;
  readonly drives: string;
  readonly measured: string;
  readonly moves: string;
  readonly alternatives: string;
  readonly summarised: string;
  readonly weRead: string;
  readonly aboutRules: string;
  readings(count: number): string;
  notComputed(count: number): string;

  // When there is nothing to show.
  readonly retry: string;
  readonly trying: string;
  readonly lookAgain: string;
  readonly signIn: string;
  readonly code: string;
  readonly id: string;
  readonly notice: string;
  readonly notRefreshed: string;
  readonly notSignedIn: string;
  readonly noToken: Readonly<Record<'person' | 'cancelled' | 'no-answer' | 'no-token' | 'refused', string>>;
  readonly tokenRefused: string;
  readonly notAllowed: string;
  readonly notAllowedText: string;
  readonly noScorecard: string;
  readonly offline: string;
  readonly offlineText: string;
  readonly unreachable: string;
  readonly unreachableText: string;
  readonly unavailable: string;
  readonly unavailableText: string;
  readonly tooOften: string;
  /** How long to wait, where it is known. */
  tooOftenText(seconds: number | undefined): string;
  readonly failed: string;
  readonly failedText: string;
  readonly unreadable: string;
  readonly unreadableText: string;
  readonly broken: string;
  readonly brokenText: string;
  readonly outside: string;
  readonly outsideText: string;
  readonly openInTeams: string;
  readonly unknownPlace: string;
  readonly unknownPlaceText: string;
  readonly toOverview: string;
}
