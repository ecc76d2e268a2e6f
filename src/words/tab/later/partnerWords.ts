/** The choice among several partners. */
export interface PartnerWords {
  readonly partner: string;
  /** Whose a file is. */
  of(id: string): string;
  readonly find: string;
  readonly looking: string;
  readonly none: string;
  readonly more: string;
  readonly unknown: string;
  readonly unknownText: string;
  readonly toOwn: string;
}
