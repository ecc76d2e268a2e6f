/** The labels of what is removed by itself, and of what never is. */
export interface RetentionWords {
  readonly title: string;
  readonly about: string;
  removed(days: number): string;
  readonly errorRows: string;
  readonly dryRuns: string;
  readonly kept: string;
  readonly data: string;
  readonly scores: string;
  readonly log: string;
  readonly person: string;
  readonly days: string;
  readonly daysText: string;
  readonly save: string;
  /** What a shorter time does, and the two answers. */
  shorter(days: number): string;
  readonly sure: string;
  leave(days: number): string;
}
