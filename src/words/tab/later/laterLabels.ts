import type { DataWords } from '../dataWords.ts';
import type { DeedWords } from './deedWords.ts';
import type { FirstRunWords } from './firstRunWords.ts';
import type { LinkWords } from './linkWords.ts';
import type { NotificationWords } from './notificationWords.ts';
import type { PartnerWords } from './partnerWords.ts';
import type { RetentionWords } from './retentionWords.ts';
import type { SettingsWords } from './settingsWords.ts';
import type { ShareWords } from './shareWords.ts';

/** The labels of what comes after the first scorecard: they come with it, not before. */
export interface LaterLabels {
  readonly data: DataWords;
  readonly firstRun: FirstRunWords;
  readonly notifications: NotificationWords;
  readonly partners: PartnerWords;
  readonly retention: RetentionWords;
  readonly settings: SettingsWords;
  readonly share: ShareWords;
  readonly links: LinkWords;
  readonly deeds: DeedWords;
  /** Of a file that cannot be fetched. */
  readonly noFile: string;
}
