import { type LaterWords, laterWords } from '#words';
import { useWords } from './words.tsx';

/** The labels of what comes after the first scorecard: a file of their own, which comes with it. */
export const useLaterWords = (): LaterWords => laterWords(useWords().locale);
