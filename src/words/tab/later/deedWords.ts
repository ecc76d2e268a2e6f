import type { Deed } from '#contract';

/** The labels of the log of deeds. */
export interface DeedWords {
  readonly title: string;
  readonly about: string;
  readonly none: string;
  readonly file: string;
  /** Who: themselves, the command line, the feed, the nightly clean-up, a key, or somebody by their id. */
  readonly you: string;
  readonly commandLine: string;
  readonly feed: string;
  readonly retention: string;
  key(id: string): string;
  person(id: string): string;
  readonly deeds: Readonly<Record<Deed, string>>;
}
