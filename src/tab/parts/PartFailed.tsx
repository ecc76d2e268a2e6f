import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Failure } from '../api/failure.ts';
import { useWords } from '../words.tsx';
import { FailureId } from './FailureId.tsx';
import { failureText } from './failureText.ts';
import { useLook } from './look.ts';

interface PartFailedProps {
  failure: Failure;
  retry: () => void;
  busy?: boolean;
}

const useStyles = makeStyles({
  failed: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  id: { overflowWrap: 'anywhere' },
});

/** In place of a part of a page: what failed, and what to do. */
export function PartFailed({ failure, retry, busy = false }: PartFailedProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  const { title, text, final } = failureText(failure, t);
  return (
    <div role="alert" className={mergeClasses(look.surface, look.body, styles.failed)}>
      <div>
        {title && <p className={look.strong}>{title}</p>}
        <p className={look.body}>{text}</p>
      </div>
      <p className={mergeClasses(look.small, look.quiet, styles.id)}>
        <FailureId failure={failure} />
      </p>
      {!final && (
        <Button disabledFocusable={busy} onClick={retry}>
          {busy ? t.trying : t.retry}
        </Button>
      )}
    </div>
  );
}
