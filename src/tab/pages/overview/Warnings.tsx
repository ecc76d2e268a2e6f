import type { Scorecard } from '#contract';
import { useWords } from '../../words.tsx';
import { Notes } from './Notes.tsx';

/** What the data names and no rulebook knows: it earns nothing until it is put right. */
export function Warnings({ warnings }: Pick<Scorecard, 'warnings'>) {
  const { t, warning } = useWords();
  return <Notes id="warnings" title={t.warnings} notes={warnings.map((said) => warning(said))} />;
}
