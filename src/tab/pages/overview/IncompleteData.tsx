import type { Scorecard } from '#contract';
import { isMonthText } from '../../period.ts';
import { useWords } from '../../words.tsx';
import { Notes } from './Notes.tsx';

/** Of which source rows are missing, in which month, and what was computed without them. */
export function IncompleteData({ incomplete }: Pick<Scorecard, 'incomplete'>) {
  const { t, numbers, names } = useWords();
  const said = t.pages.sight;
  const counted = incomplete.filter(({ touches }) => touches.length > 0);
  return (
    <Notes
      id="incomplete"
      title={said.incompleteTitle}
      notes={counted.map(({ source, period, touches }) =>
        said.incompleteText(
          source,
          isMonthText(period) ? numbers.month(period) : numbers.day(period),
          touches.map(({ designation }) => names.designation[designation]).join(', '),
        ),
      )}
    />
  );
}
