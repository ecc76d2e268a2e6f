import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { IncompletePeriod } from '#contract';
import { isMonthText } from '../period.ts';
import { useWords } from '../words.tsx';
import { useLook } from './look.ts';

const useStyles = makeStyles({
  mark: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorStatusWarningForeground1,
  },
  icon: { flexShrink: 0, fontSize: '16px' },
});

/** Beside a number: rows of these months were left out of it. */
export function Incomplete({ periods }: { periods: readonly IncompletePeriod[] }) {
  const look = useLook();
  const styles = useStyles();
  const { t, numbers } = useWords();
  if (periods.length === 0) return null;
  const names = [...new Set(periods.map(({ period }) => period))]
    .toSorted()
    .map((period) => (isMonthText(period) ? numbers.month(period) : numbers.day(period)));
  return (
    <p className={mergeClasses(look.small, styles.mark)}>
      <WarningRegular className={styles.icon} aria-hidden />
      {t.pages.sight.incompleteMonths(names.join(', '))}
    </p>
  );
}
