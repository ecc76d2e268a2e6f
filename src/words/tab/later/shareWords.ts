/** "Share to channel". */
export interface ShareWords {
  readonly action: string;
  readonly title: string;
  readonly text: string;
  readonly team: string;
  readonly chooseTeam: string;
  readonly noTeams: string;
  readonly channel: string;
  readonly chooseChannel: string;
  readonly noChannels: string;
  readonly kind: Readonly<Record<'standard' | 'private' | 'shared', string>>;
  readonly message: string;
  readonly messageHint: string;
  readonly card: string;
  readonly post: string;
  readonly posting: string;
  readonly posted: string;
  readonly openPost: string;
  readonly close: string;
  readonly loading: string;
  readonly consent: string;
  readonly consentText: string;
  readonly giveConsent: string;
  readonly consentWaits: string;
  readonly consentRefused: string;
  readonly noWindow: string;
  readonly consentPage: string;
  readonly haveAgreed: string;
  readonly consentMissing: string;
  readonly refused: Readonly<Record<'share-unknown' | 'graph-refused' | 'other', string>>;
}
