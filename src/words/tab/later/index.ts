import { type ImportWords, importWords } from '../../imports/index.ts';
import { type Language, languageOf } from '../../language.ts';
import { onceFor } from '../../locale.ts';
import type { DataWords } from '../dataWords.ts';
import { de } from './de.ts';
import type { DeedWords } from './deedWords.ts';
import { en } from './en.ts';
import type { FirstRunWords } from './firstRunWords.ts';
import type { LinkWords } from './linkWords.ts';
import type { NotificationWords } from './notificationWords.ts';
import type { PartnerWords } from './partnerWords.ts';
import type { RetentionWords } from './retentionWords.ts';
import type { SettingsWords } from './settingsWords.ts';
import type { ShareWords } from './shareWords.ts';

export { answerIn } from './answers.ts';
export { knownReason } from './reasons.ts';

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

const LABELS: Readonly<Record<Language, LaterLabels>> = { en, de };

/** And what is said of files, which has numbers in it. */
export interface LaterWords extends LaterLabels {
  readonly imports: ImportWords;
}

export const laterWords: (locale: string) => LaterWords = onceFor(laterOf);

function laterOf(locale: string): LaterWords {
  return { ...LABELS[languageOf(locale)], imports: importWords(locale) };
}
