import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Clause } from '#scoring';
import { ruleText, sectionText } from '#words';
import { useLook } from '../../parts/look.ts';
import type { Documents } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { Said } from './Said.tsx';

const useStyles = makeStyles({
  figure: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0 },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A clause, quoted in its own language or summarised in the reader's, and where it stands written. */
export function Quote({ clause, documents }: { clause: Clause; documents: Documents }) {
  const look = useLook();
  const styles = useStyles();
  const { t, language } = useWords();
  const { title, published, verbatim } = documents[clause.document];
  const { section, quote } = clause;
  return (
    <figure className={mergeClasses(styles.figure, look.small)}>
      <blockquote className={styles.quote}>
        {verbatim ? <span lang="en">“{quote}”</span> : <Said {...ruleText(language, quote)} />}
      </blockquote>
      <figcaption className={look.quiet}>
        <Said {...ruleText(language, title)} /> (<Said {...ruleText(language, published)} />
        ): {verbatim ? <span lang="en">{section}</span> : <Said {...sectionText(language, section)} />}
        {!verbatim && ` · ${t.summarised}`}
      </figcaption>
    </figure>
  );
}
