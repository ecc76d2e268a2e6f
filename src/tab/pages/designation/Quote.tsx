import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Clause } from '#scoring';
import { useLook } from '../../parts/look.ts';
import type { Documents } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';

const useStyles = makeStyles({
  figure: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0 },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A clause in its own words and language, and where it stands written. */
export function Quote({ clause, documents }: { clause: Clause; documents: Documents }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  const { title, published, verbatim } = documents[clause.document];
  return (
    <figure className={mergeClasses(styles.figure, look.small)}>
      <blockquote lang="en" className={styles.quote}>
        {verbatim ? `“${clause.quote}”` : clause.quote}
      </blockquote>
      <figcaption className={look.quiet}>
        <span lang="en">
          {title} ({published}): {clause.section}
        </span>
        {!verbatim && ` · ${t.summarised}`}
      </figcaption>
    </figure>
  );
}
