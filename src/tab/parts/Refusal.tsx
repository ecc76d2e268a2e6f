import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { Failure } from '../api/failure.ts';
import { FailureId } from './FailureId.tsx';
import { useLook } from './look.ts';

interface RefusalProps {
  failure: Failure | undefined;
  /** What happened and what to do, in a sentence. */
  text: string;
}

const useStyles = makeStyles({
  refusal: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  icon: {
    flexShrink: 0,
    marginTop: '2px',
    fontSize: '16px',
    color: tokens.colorStatusDangerForeground1,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** What came of something that a person tried, where it came to nothing. */
export function Refusal({ failure, text }: RefusalProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div role="alert" className={mergeClasses(look.body, styles.refusal)}>
      <ErrorCircleFilled className={styles.icon} aria-hidden />
      <div className={styles.text}>
        <p className={look.body}>{text}</p>
        {failure && (
          <p className={mergeClasses(look.small, look.quiet)}>
            <FailureId failure={failure} />
          </p>
        )}
      </div>
    </div>
  );
}
