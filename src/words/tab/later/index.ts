import { type ImportWords, importWords } from '../../imports/index.ts';
import { type Language, languageOf } from '../../language.ts';
import { onceFor } from '../../locale.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { LaterLabels } from './laterLabels.ts';

export { answerIn } from './answers.ts';
export { knownReason } from './reasons.ts';

const LABELS: Readonly<Record<Language, LaterLabels>> = { en, de };

/** And what is said of files, which has numbers in it. */
export interface LaterWords extends LaterLabels {
  readonly imports: ImportWords;
}

export const laterWords: (locale: string) => LaterWords = onceFor(laterOf);

function laterOf(locale: string): LaterWords {
  return { ...LABELS[languageOf(locale)], imports: importWords(locale) };
}
