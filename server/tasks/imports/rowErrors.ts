import type { ImportRowError } from '#contract';
import { adviceOn, importWords } from '#words';
import type { ErrorWords, RowError } from '../../sources/index.ts';

// The API and the file of errors speak English beside their codes: what they say is kept once, for programs and for
// everybody who asks. The tab says it from the codes, in its reader's language.

const words = importWords('en');

/** An error of a row with what was expected and what to do. */
export const rowError = (error: RowError): ImportRowError => ({ ...error, ...adviceOn(words, error) });

/** The words of the file of errors. */
export const ERROR_WORDS: ErrorWords = {
  titles: words.titles,
  expected: (error) => adviceOn(words, error).expected,
  remedy: (error) => adviceOn(words, error).remedy,
  more: words.moreErrors,
};
