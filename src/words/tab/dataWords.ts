import type { ImportAnswer, ImportNeed } from '#contract';
import type { EnrolmentWords, FeedWords, MergeWords } from './adminWords.ts';

/** The labels of the page where data comes in. */
export interface DataWords {
  readonly feed: FeedWords;
  readonly enrolment: EnrolmentWords;
  readonly merges: MergeWords;

  // What is there.
  readonly board: string;
  readonly boardText: string;
  readonly boardEmpty: string;
  readonly source: string;
  /** A facts document among the exports, which have names of their own. */
  readonly factsDocument: string;
  /** What an export gives, by its own name. */
  readonly gives: Readonly<Record<string, string>>;
  readonly newest: string;
  readonly present: string;
  readonly incomplete: string;
  readonly missing: string;
  readonly awaited: string;
  readonly nothingYet: string;
  earlier(months: string): string;
  earlierIncomplete(months: string): string;
  refreshed(day: string): string;

  // Files on their way.
  readonly addFiles: string;
  readonly choose: string;
  readonly drop: string;
  readonly uploads: string;
  readonly waiting: string;
  sending(file: string): string;
  sent(percent: string): string;
  stopSending(file: string): string;
  readonly stop: string;
  readonly sendAgain: string;
  readonly remove: string;

  // Files that were sent.
  readonly imports: string;
  readonly importsEmpty: string;
  readonly history: string;
  showAll(count: string): string;
  readonly older: string;
  readonly report: string;
  readonly fromFeed: string;
  decided(day: string): string;
  readonly state: Readonly<Record<ImportAnswer['state'], string>>;
  reading(percent: string): string;
  rows(read: string, taken: string, faulty: string): string;
  readonly period: string;
  readonly change: Readonly<Record<'new' | 'changed' | 'unchanged', string>>;
  readonly rowCount: string;
  readonly before: string;
  readonly tenants: string;
  readonly tenantsBefore: string;
  readonly shrunk: string;
  missingTenants(count: string, period: string): string;
  andMore(count: string): string;
  absentMonths(months: string): string;
  partnerIds(ids: string): string;
  scoreChange(designation: string, before: string, after: string): string;
  readonly scoreChanges: string;
  readonly leftOut: string;
  readonly errors: string;
  error(row: string, column: string, value: string): string;
  expected(what: string): string;
  readonly download: string;
  readonly need: Readonly<Record<ImportNeed, string>>;
  readonly accept: string;
  readonly cancel: string;
  readonly undo: string;
  readonly assign: string;
  readonly assignText: string;
  readonly partnerName: string;
  readonly refused: string;
  /** Why something was refused, by the answer's code. */
  readonly refusedBecause: Readonly<Record<string, string>>;
}
