import type { ImportAnswer, ImportNeed } from '#contract';

/** The labels of the page where data comes in. */
export interface DataWords {
  readonly title: string;
  readonly adminOnly: string;
  readonly board: string;
  readonly boardEmpty: string;
  /** A facts document among the exports, which have names of their own. */
  readonly factsDocument: string;
  readonly present: string;
  readonly incomplete: string;
  readonly missing: string;
  readonly snapshot: string;
  readonly addFiles: string;
  readonly choose: string;
  readonly drop: string;
  sending(file: string): string;
  readonly imports: string;
  readonly importsEmpty: string;
  readonly state: Readonly<Record<ImportAnswer['state'], string>>;
  reading(percent: string): string;
  rows(read: string, taken: string, faulty: string): string;
  readonly period: string;
  readonly change: Readonly<Record<'new' | 'changed' | 'unchanged', string>>;
  readonly rowCount: string;
  readonly before: string;
  scoreChange(designation: string, before: string, after: string): string;
  readonly scoreChanges: string;
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
}
