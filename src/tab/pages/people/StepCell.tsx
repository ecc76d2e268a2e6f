import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { PersonRow } from '#contract';
import { unbroken } from '#words';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import { type Ending, endingOn, inStep, type StepColumn } from './peopleList.ts';

const ICONS = {
  held: <CheckmarkCircleFilled />,
  soon: <ClockAlarmRegular />,
  'very-soon': <WarningFilled />,
};

const useStyles = makeStyles<Ending | 'word'>({
  word: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  held: { color: tokens.colorStatusSuccessForeground1 },
  soon: { color: tokens.colorStatusWarningForeground1 },
  'very-soon': { color: tokens.colorStatusDangerForeground3 },
});

interface StepCellProps {
  row: PersonRow;
  column: StepColumn;
  asOf: string;
}

/** Whether a person counts in a step: with what, and until when. */
export function StepCell({ row, column, asOf }: StepCellProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, numbers } = useWords();
  const said = t.pages.people;
  const counts = inStep(row, column);
  if (!counts) {
    return (
      <span className={look.quiet}>
        <span aria-hidden>–</span>
        <span className={look.spoken}>{said.notIn}</span>
      </span>
    );
  }
  const ending = endingOn(asOf, counts.until);
  return (
    <>
      <span className={mergeClasses(styles.word, styles[ending])}>
        {ICONS[ending]}
        {said.state[ending]}
      </span>
      <p className={look.small}>{unbroken(counts.certifications.join(', '))}</p>
      <p className={mergeClasses(look.small, look.quiet)}>
        {counts.until === undefined ? said.noEnd : said.until(numbers.day(counts.until))}
      </p>
    </>
  );
}
