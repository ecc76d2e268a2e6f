import { Badge, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { ArrowTrendingFilled } from '@fluentui/react-icons/svg/arrow-trending';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ProhibitedFilled } from '@fluentui/react-icons/svg/prohibited';
import { TargetArrowFilled } from '@fluentui/react-icons/svg/target-arrow';
import type { Standing } from '#scoring';
import { useWords } from '../words.tsx';

const ICONS = {
  qualified: <CheckmarkCircleFilled />,
  near: <TargetArrowFilled />,
  blocked: <ProhibitedFilled />,
  building: <ArrowTrendingFilled />,
};

// Calmer than the badge's own colours, which shout in the dark theme.
const useStyles = makeStyles<Standing | 'frame'>({
  // The high-contrast theme has no tints: there a frame holds the badge together.
  frame: { '::after': shorthands.borderColor(tokens.colorTransparentStroke) },
  qualified: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  near: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  blocked: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  building: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
});

/** Where a path stands, in a word, a colour and a sign. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const styles = useStyles();
  const { names } = useWords();
  return (
    <Badge
      appearance="tint"
      shape="rounded"
      icon={ICONS[standing]}
      className={mergeClasses(styles.frame, styles[standing])}
    >
      {names.standing[standing]}
    </Badge>
  );
}
