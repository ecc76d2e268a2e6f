import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { EditionShown, Editions } from '#contract';
import { DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import { editionMonth } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { Quote } from '../designation/Quote.tsx';
import { clausePairs, type MetricShown } from './clausePairs.ts';

const useStyles = makeStyles({
  paths: { display: 'grid', gap: tokens.spacingVerticalL },
  path: { paddingTop: tokens.spacingVerticalM },
  title: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}` },
  metric: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 0.7fr) minmax(0, 1.5fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: DIVIDER,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  compared: {
    gridTemplateColumns: 'minmax(0, 0.7fr) minmax(0, 1.2fr) minmax(0, 1.2fr)',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface ClausesProps {
  edition: EditionShown;
  /** The edition it is compared with. */
  other: EditionShown | undefined;
  documents: Editions['documents'];
}

/** Every metric of every path in the words of its source; beside another edition's where two are compared. */
export function Clauses({ edition, other, documents }: ClausesProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, numbers, pathName } = useWords();
  const said = t.pages.rules;
  return (
    <div className={styles.paths}>
      {clausePairs(edition, other).map(({ path, metrics, ...has }) => (
        <section key={path} className={mergeClasses(look.surface, styles.path)}>
          <h2 className={mergeClasses(look.heading, styles.title)}>{pathName(path) || said.rule}</h2>
          {metrics.map(({ metric, here, there }) => (
            <article key={metric} className={mergeClasses(styles.metric, other && styles.compared)}>
              <div>
                <h3 className={look.strong}>{names.metric[metric]}</h3>
                {!other && here && (
                  <p className={mergeClasses(look.small, look.quiet)}>
                    {said.maximum} {numbers.count(here.max)}
                  </p>
                )}
              </div>
              {other ? (
                <>
                  <Told edition={edition} metric={here} hasPath={has.here} documents={documents} />
                  <Told
                    edition={other}
                    metric={there}
                    beside={here}
                    hasPath={has.there}
                    documents={documents}
                  />
                </>
              ) : (
                here && <Quote clause={here.clause} documents={documents} />
              )}
            </article>
          ))}
        </section>
      ))}
    </div>
  );
}

interface ToldProps extends Pick<ClausesProps, 'edition' | 'documents'> {
  metric: MetricShown | undefined;
  /** What the other edition says, where that has been read already. */
  beside?: MetricShown | undefined;
  hasPath: boolean;
}

/** What one of two editions says of a metric. */
function Told({ edition: { id }, metric, beside, hasPath, documents }: ToldProps) {
  const look = useLook();
  const { t, numbers } = useWords();
  const said = t.pages.rules;
  const quiet = mergeClasses(look.small, look.quiet);
  const maximum = metric && `${said.maximum} ${numbers.count(metric.max)}`;
  return (
    <div>
      <p className={quiet}>
        {[numbers.month(editionMonth({ edition: id })), maximum].filter(Boolean).join(' · ')}
      </p>
      {!metric ? (
        <p className={quiet}>{hasPath ? said.notThere : said.pathNotThere}</p>
      ) : beside?.clause.quote === metric.clause.quote ? (
        <p className={quiet}>{said.same}</p>
      ) : (
        <Quote clause={metric.clause} documents={documents} />
      )}
    </div>
  );
}
