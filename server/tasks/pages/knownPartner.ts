import type { Columns, Day } from '#scoring';

/** A partner's facts, ready to be scored in any way that a page asks for. */
export interface KnownPartner {
  readonly partner: { readonly id: string; readonly name: string };
  readonly columns: Columns;
  /** The mail of those who have one, by id. */
  readonly mails: ReadonlyMap<string, string>;
  /** The day of the newest score. */
  readonly asOf: Day;
  /** What was computed of these facts already. */
  once<T>(key: string, compute: () => T): T;
}
