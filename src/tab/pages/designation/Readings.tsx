import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DIVIDER, useLook } from '../../parts/look.ts';
import type { Designation, Documents } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { Quote } from './Quote.tsx';
import { ReadingNote } from './ReadingNote.tsx';

const useStyles = makeStyles({
  rules: { display: 'grid' },
  fold: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':not(:first-child)': { borderTop: DIVIDER },
  },
  content: { display: 'grid', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
});

interface ReadingsProps {
  rules: Designation['rules'];
  documents: Documents;
  /** Also the readings of single metrics, which otherwise stand with the metric. */
  everything?: boolean;
}

/** What holds for the whole designation: how open questions are read, and which clauses are not computed. */
export function Readings({ rules, documents, everything = false }: ReadingsProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  if (!rules) return null;
  const general = rules.readings.filter(({ metrics }) => everything || metrics === undefined);
  const { notComputed } = rules;
  return (
    <section className={mergeClasses(look.surface, styles.rules)} aria-label={t.aboutRules}>
      {general.length > 0 && (
        <Fold title={t.readings(general.length)}>
          {general.map((reading) => (
            <ReadingNote key={`${reading.row} ${reading.topic}`} reading={reading} documents={documents} />
          ))}
        </Fold>
      )}
      {notComputed.length > 0 && (
        <Fold title={t.notComputed(notComputed.length)}>
          {notComputed.map((clause) => (
            <Quote key={clause.section} clause={clause} documents={documents} />
          ))}
        </Fold>
      )}
    </section>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <details className={styles.fold}>
      <summary className={mergeClasses(look.body, look.summary)}>{title}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
