import { makeStyles, tokens } from '@fluentui/react-components';
import type { Reading } from '#scoring';
import { useLook } from '../../parts/look.ts';
import type { Documents } from '../../scorecard.ts';
import { Quote } from './Quote.tsx';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  quotes: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
});

/** How the sources are read where they leave a question open; opens into the question and the sources. */
export function ReadingNote({ reading, documents }: { reading: Reading; documents: Documents }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <details className={look.small}>
      <summary className={styles.summary}>
        <span lang="en">
          <span className={look.quiet}>{reading.topic}</span> {reading.reading}
        </span>
      </summary>
      <div className={styles.quotes}>
        {reading.quotes.map((clause) => (
          <Quote key={`${clause.document} ${clause.section}`} clause={clause} documents={documents} />
        ))}
      </div>
    </details>
  );
}
