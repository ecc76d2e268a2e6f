/** A column under the names it goes by, the usual one first. */
export interface WishedColumn {
  readonly names: readonly string[];
  /** Without it the file says nothing. */
  readonly required?: true;
}

/** What a dataset is pulled for. */
export interface DatasetWish {
  readonly dataset: string;
  readonly columns: readonly WishedColumn[];
  /** Whether its rows are money or seats that add up, rather than facts about a person or a customer. */
  readonly addsUp: boolean;
  /** From the first day of this many months ago on, or everything there is. */
  readonly since: { readonly months: number } | 'lifetime';
}
