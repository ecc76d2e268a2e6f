// The labels of what only admins decide: the feed, enrolments, people who are listed twice.

export interface FeedWords {
  readonly title: string;
  readonly notConfigured: string;
  readonly notConfiguredText: string;
  readonly text: string;
  readonly connect: string;
  readonly connecting: string;
  readonly account: string;
  readonly since: string;
  readonly schedule: string;
  readonly everyNight: string;
  readonly lastPull: string;
  readonly neverPulled: string;
  readonly pull: string;
  readonly pulling: string;
  readonly disconnect: string;
  readonly disconnectText: string;
  readonly disconnectSure: string;
  readonly keep: string;
  readonly again: string;
  readonly againText: string;
  readonly dataset: string;
  readonly outcome: string;
  /** What came of a dataset, by its state. */
  readonly states: Readonly<Record<string, string>>;
  readonly cancelled: string;
  readonly noWindow: string;
  readonly nothingBack: string;
  /** Why connecting did not succeed, by the answer's reason. */
  readonly notConnected: Readonly<Record<string, string>>;
}

export interface EnrolmentWords {
  readonly title: string;
  readonly text: string;
  readonly none: string;
  readonly enrolled: string;
  readonly notEnrolled: string;
  readonly state: string;
  readonly anniversary: string;
  readonly path: string;
  readonly better: string;
  readonly save: string;
  readonly saved: string;
  said(day: string): string;
}

export interface MergeWords {
  readonly title: string;
  readonly text: string;
  readonly none: string;
  readonly because: Readonly<Record<'same-mail' | 'same-name', string>>;
  readonly keep: string;
  readonly merge: string;
  /** Between an entry and the one that it counts as. */
  sameAs(day: string): string;
  readonly separate: string;
}
