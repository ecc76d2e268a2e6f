import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowCircleDownRegular } from '@fluentui/react-icons/svg/arrow-circle-down';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import { TargetArrowFilled } from '@fluentui/react-icons/svg/target-arrow';
import type { CustomerStanding } from '#words';
import { useWords } from '../../words.tsx';

const ICONS = {
  counting: <CheckmarkCircleFilled />,
  almost: <TargetArrowFilled />,
  lost: <ArrowCircleDownRegular />,
  not: <SubtractCircleRegular />,
};

const useStyles = makeStyles<CustomerStanding | 'word'>({
  word: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  counting: { color: tokens.colorStatusSuccessForeground1 },
  almost: { color: tokens.colorStatusWarningForeground1 },
  lost: { color: tokens.colorStatusDangerForeground3 },
  not: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** Where a customer stands, in a word, a colour and a sign. */
export function StandingWord({ standing }: { standing: CustomerStanding }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <span className={mergeClasses(styles.word, styles[standing])}>
      {ICONS[standing]}
      {t.pages.customers.standing[standing]}
    </span>
  );
}
