import type { Language } from '../language.ts';
import { deImports } from './de.ts';
import { enImports } from './en.ts';
import type { ImportWords } from './importWords.ts';

export { adviceOn, type ImportWords, refusalIn } from './importWords.ts';
export const importWords: Readonly<Record<Language, ImportWords>> = { en: enImports, de: deImports };
