import type { Language } from '../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { TabWords } from './tabWords.ts';

export { answerIn, knownReason, type LaterWords, laterWords } from './later/index.ts';
export type { CustomerSort, Standing as CustomerStanding } from './pageWords.ts';
export type { TabWords } from './tabWords.ts';
export const tabWords: Readonly<Record<Language, TabWords>> = { en, de };
