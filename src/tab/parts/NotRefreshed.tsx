import { Button } from '@fluentui/react-components';
import type { Failure } from '../api/failure.ts';
import { useWords } from '../words.tsx';
import { FailureId } from './FailureId.tsx';
import { Notice } from './Notice.tsx';

interface NotRefreshedProps {
  failure: Failure;
  /** What is missing, where it is not the whole scorecard. */
  text?: string;
  retry: () => void;
  busy: boolean;
}

/** What was known before is still shown; that it could not be brought up to date is said. */
export function NotRefreshed({ failure, text, retry, busy }: NotRefreshedProps) {
  const { t } = useWords();
  return (
    <Notice
      intent="warning"
      layout="multiline"
      actions={
        <Button size="small" disabledFocusable={busy} onClick={retry}>
          {t.retry}
        </Button>
      }
    >
      {text ?? t.notRefreshed} <FailureId failure={failure} />
    </Notice>
  );
}
