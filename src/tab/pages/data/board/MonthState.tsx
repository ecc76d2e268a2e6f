import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { BoardChunk } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { NARROW, useLook, WIDE } from '../../../parts/look.ts';
import { useWords } from '../../../words.tsx';

interface MonthStateProps {
  month: string;
  chunk: BoardChunk | undefined;
  /** The one that is expected next. */
  isNext: boolean;
  /** Nothing as new, or nothing as old, has come. */
  isOutside: boolean;
}

export const SIGNS = {
  present: <CheckmarkCircleFilled />,
  incomplete: <WarningFilled />,
  missing: <CircleRegular />,
  awaited: <ClockRegular />,
};

const useStyles = makeStyles({
  state: { display: 'grid', gap: tokens.spacingVerticalXXS },
  sign: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, fontSize: '18px' },
  present: { color: tokens.colorStatusSuccessForeground1 },
  incomplete: { color: tokens.colorStatusWarningForeground1 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  awaited: { color: tokens.colorNeutralForeground3 },
  // In a column of its own the month stands above, and what a sign means below.
  month: { display: 'none', [NARROW]: { display: 'inline' } },
  word: { [WIDE]: { position: 'absolute', width: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
});

/** Whether a month of a source is there: by a sign, and by a word wherever it is not as it should be. */
export function MonthState({ month, chunk, isNext, isOutside }: MonthStateProps) {
  const look = useLook();
  const styles = useStyles();
  const { numbers } = useWords();
  const said = useLaterWords().data;
  if (!chunk && isOutside && !isNext) return null;
  const state = chunk ? (chunk.incomplete ? 'incomplete' : 'present') : isNext ? 'awaited' : 'missing';
  const word = said[state];
  return (
    <span className={mergeClasses(styles.state, styles[state])}>
      <span className={styles.sign} aria-hidden>
        {SIGNS[state]}
        <span className={mergeClasses(look.small, styles.month)}>{numbers.monthShort(month)}</span>
      </span>
      <span className={mergeClasses(look.small, styles.word)}>{word}</span>
    </span>
  );
}
