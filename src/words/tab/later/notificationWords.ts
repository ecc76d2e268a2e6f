import type { LogEntry, NotificationSettings, ToldEvent } from '#contract';

export type ChannelKind = NotificationSettings['channel']['kind'];

/** Why something is not told now, or never will be: what the product itself decides. */
export type LogReason =
  | 'unknown-kind'
  | 'no-longer-so'
  | 'was-no-longer-so'
  | 'nothing-waited-for'
  | 'too-old'
  | 'switched-off'
  | 'put-off'
  | 'one-a-day'
  | 'quiet-hours'
  | 'first-week'
  | 'nothing-changed'
  | 'no-channel-wanted'
  | 'no-channel'
  | 'bot-not-there'
  | 'no-bot'
  | 'no-keys'
  | 'no-address'
  | 'unreadable-address'
  | 'no-score'
  | 'had-ended'
  | 'later-day'
  | 'not-linked'
  | 'no-team'
  | 'ten-a-minute'
  | 'nobody-personally';

export interface NotificationWords {
  readonly title: string;
  readonly about: string;

  // Where cards go.
  readonly channel: string;
  readonly channelText: string;
  readonly channelChoice: string;
  readonly channelKind: Readonly<Record<Exclude<ChannelKind, 'bot'>, string>>;
  bot(team: string, channel: string): string;
  readonly unnamedTeam: string;
  readonly unnamedChannel: string;
  readonly ready: string;
  readonly readyUpdates: string;
  notReady(reason: string): string;
  readonly unsavedChannel: string;
  readonly workflow: string;
  readonly workflowText: string;
  readonly workflowState: Readonly<Record<'saved' | 'none' | 'unreadable' | 'no-keys', string>>;
  readonly workflowAddress: string;
  readonly saveAddress: string;
  readonly removeAddress: string;
  readonly addressSaved: string;
  readonly addressRemoved: string;
  readonly addressRefused: string;
  readonly test: string;
  readonly testOutcome: Readonly<
    Record<'sent' | 'throttled' | 'unreachable' | 'gone' | 'refused' | 'no-channel', string>
  >;

  // What is told.
  readonly events: string;
  readonly eventsText: string;
  readonly event: Readonly<Record<ToldEvent, string>>;
  readonly meaning: Readonly<Record<ToldEvent, string>>;
  readonly told: string;
  readonly muted: string;
  readonly snooze: string;
  snoozeOf(event: string): string;
  readonly wake: string;

  // When, and how.
  readonly rules: string;
  readonly nearFrom: string;
  readonly nearUntil: string;
  readonly nearText: string;
  readonly riskDays: string;
  readonly riskDaysText: string;
  readonly digestDay: string;
  readonly day: Readonly<Record<NotificationSettings['digestDay'], string>>;
  readonly quietHours: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  zone(timeZone: string): string;
  readonly language: string;
  readonly languages: Readonly<Record<'own' | 'en' | 'de', string>>;

  // Saving.
  readonly save: string;
  readonly saved: string;
  savedOn(day: string): string;
  readonly neverSaved: string;
  readonly unsaved: string;
  readonly discard: string;
  readonly refused: string;
  readonly wrong: Readonly<Record<'nearFrom' | 'nearUntil' | 'riskDays' | 'quietHours', string>>;

  // What a card looks like.
  readonly preview: string;
  readonly previewText: string;
  readonly previewOf: string;
  readonly previewDesignation: string;
  readonly nearest: string;
  readonly noPreview: string;
  cardAs(event: string): string;

  // What became of everything.
  readonly log: string;
  readonly logEmpty: string;
  readonly logWhen: string;
  readonly logWhat: string;
  readonly logState: string;
  readonly state: Readonly<Record<LogEntry['state'], string>>;
  readonly digest: string;
  /** What single people are told of their certificates. */
  readonly personal: Readonly<Record<'renewal-opens' | 'certificate-expires', string>>;
  /** A card that somebody has posted in their own name. */
  readonly shared: string;
  sentAt(when: string): string;
  tried(times: string): string;
  nextTry(when: string): string;
  readonly showMore: string;
  readonly reason: Readonly<Record<LogReason, (detail: string) => string>>;
}
