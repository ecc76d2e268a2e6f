import type { Language } from '../language.ts';
import { deReadings } from './deReadings.ts';
import { deSources } from './deSources.ts';
import { deSummaries } from './deSummaries.ts';

// What rulebooks say in our own words, in the reader's language. A published rulebook is never edited: its English
// sentence is the key to the same in another language. Quotes are nobody's to translate.

const TRANSLATED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  de: { ...deReadings, ...deSummaries, ...deSources },
};

/** A text and the language that it came to be in. */
export interface RuleText {
  readonly text: string;
  readonly language: Language;
}

/** A sentence of a rulebook or about its sources; English where nobody has translated it. */
export function ruleText(language: Language, english: string): RuleText {
  const text = TRANSLATED[language][english];
  return text === undefined ? { text: english, language: 'en' } : { text, language };
}

/** Where a summary stands: `Security, SMB path, usage growth`. The names of designations are the same everywhere. */
export function sectionText(language: Language, english: string): RuleText {
  const parts = english.split(', ').map((part) => TRANSLATED[language][part] ?? part);
  return { text: parts.join(', '), language };
}
