import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonWarningRegular } from '@fluentui/react-icons/svg/person-warning';
import type { PersonRow } from '#contract';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  word: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground1,
  },
  loses: { color: tokens.colorStatusDangerForeground3 },
});

/** What every designation would lose if the person left. */
export function LeavingCell({ row: { leaving } }: { row: PersonRow }) {
  const look = useLook();
  const styles = useStyles();
  const { t, names, numbers } = useWords();
  const said = t.pages.people;
  if (leaving.length === 0) return <span className={look.quiet}>{said.leavingNothing}</span>;
  return (
    <>
      <span className={styles.word}>
        <PersonWarningRegular aria-hidden />
        {said.loadBearing}
      </span>
      <ul className={mergeClasses(look.small, styles.list)}>
        {leaving.map(({ designation, before, after, losesQualification }) => (
          <li key={designation}>
            {said.leavingCost(names.designation[designation], numbers.points(before), numbers.points(after))}
            {losesQualification && <strong className={styles.loses}> · {said.losesQualification}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}
