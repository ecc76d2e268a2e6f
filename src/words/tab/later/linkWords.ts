import type { PersonLinkLine } from '#contract';

/** Whose certifications are whose. */
export interface LinkWords {
  // For oneself.
  readonly suggested: string;
  suggestedText(name: string): string;
  readonly thatIsMe: string;
  readonly choose: string;
  readonly chooseText: string;
  readonly entry: string;
  readonly none: string;
  readonly say: string;
  readonly linked: string;
  bySelf(day: string): string;
  byAdmin(day: string): string;
  readonly confirmed: string;
  readonly notConfirmed: string;
  readonly notMe: string;
  readonly refused: Readonly<Record<'person-taken' | 'link-refused' | 'person-unknown' | 'other', string>>;

  // For admins.
  readonly links: string;
  readonly linksText: string;
  readonly noLinks: string;
  readonly account: string;
  readonly certifications: string;
  readonly word: string;
  readonly state: Readonly<Record<PersonLinkLine['state'], string>>;
  readonly saidBySelf: string;
  readonly saidByAdmin: string;
  on(day: string): string;
  readonly confirm: string;
  readonly refuse: string;
  readonly part: string;
  readonly confirmOf: (name: string) => string;
  readonly refuseOf: (name: string) => string;
  readonly partOf: (name: string) => string;
  readonly open: string;
  readonly openText: string;
  readonly linkSomebody: string;
  readonly pick: string;
  linkOf(name: string): string;
}
