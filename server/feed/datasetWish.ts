/** A column under the names it goes by, the usual one first. */
export interface WishedColumn {
  readonly names: readonly string[];
  /** Without it the file says nothing. */
  readonly needed?: true;
  /** Money or seats: what adds up, and is lost when two rows that look alike become one. */
  readonly amount?: true;
}

/** What a dataset is pulled for. */
export interface DatasetWish {
  readonly dataset: string;
  readonly columns: readonly WishedColumn[];
  /** From the first day of this many months ago on, or everything there is. */
  readonly since: { readonly months: number } | 'lifetime';
}
