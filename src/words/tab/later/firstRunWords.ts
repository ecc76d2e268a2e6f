/** Before the first scorecard: the ways to it, and to the sample. */
export interface FirstRunWords {
  readonly title: string;
  readonly text: string;
  readonly memberText: string;
  readonly steps: readonly string[];
  readonly action: string;
  /** What the sample is good for. */
  readonly sample: string;
  readonly look: string;
  readonly preparing: string;
  /** What failed, where that is known, and what to do. */
  notPrepared(why: { readonly title?: string; readonly text: string }): string;
  /** On every page of the sample. */
  readonly madeUp: string;
  readonly leave: string;
}
