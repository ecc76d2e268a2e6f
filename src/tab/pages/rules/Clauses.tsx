import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { EditionShown, Editions } from '#contract';
import { DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import { editionMonth } from '../../scorecard.ts';
import { useWords } from '../../words.tsx';
import { Quote } from '../designation/Quote.tsx';

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
      {edition.paths.map(({ path, metrics }) => (
        <section key={path} className={mergeClasses(look.surface, styles.path)}>
          <h2 className={mergeClasses(look.heading, styles.title)}>{pathName(path) || said.rule}</h2>
          {metrics.map(({ metric, max, clause }) => {
            const before = other && clauseIn(other, path, metric);
            return (
              <article key={metric} className={mergeClasses(styles.metric, other && styles.compared)}>
                <div>
                  <h3 className={look.strong}>{names.metric[metric]}</h3>
                  <p className={mergeClasses(look.small, look.quiet)}>
                    {said.maximum} {numbers.count(max)}
                  </p>
                </div>
                <div>
                  {other && <Month edition={edition} />}
                  <Quote clause={clause} documents={documents} />
                </div>
                {other && (
                  <div>
                    <Month edition={other} />
                    {before ? (
                      before.quote === clause.quote ? (
                        <p className={mergeClasses(look.small, look.quiet)}>{said.same}</p>
                      ) : (
                        <Quote clause={before} documents={documents} />
                      )
                    ) : (
                      <p className={mergeClasses(look.small, look.quiet)}>{said.notThere}</p>
                    )}
                  </div>
                )}
              </article>
            );
          })}
        </section>
      ))}
    </div>
  );
}

function Month({ edition: { id } }: { edition: EditionShown }) {
  const look = useLook();
  const { numbers } = useWords();
  return (
    <p className={mergeClasses(look.small, look.quiet)}>{numbers.month(editionMonth({ edition: id }))}</p>
  );
}

/** The clause on the same metric: of the path of that name, or of the only one that an edition has. */
function clauseIn({ paths }: EditionShown, path: string, metric: string) {
  const found = paths.find((one) => one.path === path) ?? (paths.length === 1 ? paths[0] : undefined);
  return found?.metrics.find((one) => one.metric === metric)?.clause;
}
