import { type Language, languageOf } from '../language.ts';
import { habitsOf, onceFor } from '../locale.ts';
import { type Numbers, numbersIn } from '../numbers.ts';
import { deImports } from './de.ts';
import { enImports } from './en.ts';
import type { ImportWords } from './importWords.ts';

export { adviceOn, type ImportWords, refusalIn } from './importWords.ts';

const DICTIONARIES: Readonly<Record<Language, (numbers: Numbers) => ImportWords>> = {
  en: enImports,
  de: deImports,
};

/** What is said of files, in a locale's language, with its country's numbers. */
export const importWords: (locale: string) => ImportWords = onceFor((locale) =>
  DICTIONARIES[languageOf(locale)](numbersIn(habitsOf(locale))),
);
