import { makeStyles, tokens } from '@fluentui/react-components';
import type { Reading } from '#scoring';
import { ruleText } from '#words';
import { useLook } from '../../parts/look.ts';
import type { Documents } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { Quote } from './Quote.tsx';
import { Said } from './Said.tsx';

const useStyles = makeStyles({
  reading: { display: 'block', paddingLeft: tokens.spacingHorizontalM },
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
  const { language } = useWords();
  return (
    <details className={look.small}>
      <summary className={look.summary}>
        <strong>
          <Said {...ruleText(language, reading.topic)} />
        </strong>
        <span className={styles.reading}>
          <Said {...ruleText(language, reading.reading)} />
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
