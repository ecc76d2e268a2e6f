import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Enrolments as Said, Scorecard } from '#contract';
import type { Designation, PathName } from '#scoring';
import { failureOf } from '../../api/failure.ts';
import { scorecardQuery } from '../../api/scorecard.ts';
import { useLaterWords } from '../../laterWords.ts';
import { Answered } from '../../parts/Answered.tsx';
import { useLook } from '../../parts/look.ts';
import { useRoute } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { enrolmentsQuery } from './dataQueries.ts';
import { EnrolmentRow } from './EnrolmentRow.tsx';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

/** By designation, whether and when the partner enrolled, and on which path. */
export function Enrolments() {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { partner } = useRoute();
  const { names } = useWords();
  const said = useLaterWords().data.enrolment;
  const { error } = useQuery(enrolmentsQuery(api, partner));
  const { data: scorecard } = useQuery(scorecardQuery(api, partner));
  const failure = error && failureOf(error);
  const isTooEarly = failure?.kind === 'refused' && failure.code === 'no-scorecard';
  return (
    <section className={look.surface} aria-labelledby="enrolments">
      <div className={styles.head}>
        <h2 id="enrolments" className={look.heading}>
          {said.title}
        </h2>
        <p className={mergeClasses(look.small, look.quiet)}>{isTooEarly ? said.none : said.text}</p>
      </div>
      {!isTooEarly && (
        <Answered query={enrolmentsQuery(api, partner)} blocks={[300]}>
          {({ enrolments }) => (
            <ul className={styles.list}>
              {(Object.keys(names.designation) as Designation[]).map((designation) => (
                <EnrolmentRow
                  key={designation}
                  designation={designation}
                  paths={pathsOf(scorecard, designation)}
                  said={saidOf(enrolments, designation)}
                />
              ))}
            </ul>
          )}
        </Answered>
      )}
    </section>
  );
}

const saidOf = (all: Said['enrolments'], designation: Designation) =>
  all.find((one) => one.designation === designation);

const pathsOf = (scorecard: Scorecard | undefined, designation: Designation): readonly PathName[] =>
  scorecard?.designations
    .find((one) => one.designation === designation)
    ?.paths.map(({ path }) => path)
    .filter((path) => path !== 'single') ?? [];
