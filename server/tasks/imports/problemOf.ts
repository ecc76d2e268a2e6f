import type { ImportProblem, ImportRefusal } from '#contract';
import { importWords, refusalIn } from '#words';

/** More of a facts document's mistakes nobody reads at once. */
const MOST_MISTAKES = 50;

/** Why a file cannot be read, as a code with its values and in words. */
export function problemOf(refusal: ImportRefusal): ImportProblem {
  const why =
    refusal.code === 'not-a-facts-document'
      ? { ...refusal, problems: refusal.problems.slice(0, MOST_MISTAKES) }
      : refusal;
  return { code: why.code, ...refusalIn(importWords('en'), why), why };
}
