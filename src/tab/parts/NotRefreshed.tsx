import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Failure } from '../api/failure.ts';
import { useWords } from '../words.tsx';
import { FailureId } from './FailureId.tsx';

interface NotRefreshedProps {
  failure: Failure;
  /** What is missing, where it is not the whole scorecard. */
  text?: string;
  retry: () => void;
  busy: boolean;
}

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalL } });

/** What was known before is still shown; that it could not be brought up to date is said. */
export function NotRefreshed({ failure, text, retry, busy }: NotRefreshedProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <aside className={styles.bar} aria-label={t.notice}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {text ?? t.notRefreshed} <FailureId failure={failure} />
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={busy} onClick={retry}>
            {t.retry}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </aside>
  );
}
