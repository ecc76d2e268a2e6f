import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { PersonQuestionMarkRegular } from '@fluentui/react-icons/svg/person-question-mark';
import { WifiOffRegular } from '@fluentui/react-icons/svg/wifi-off';
import type { Failure } from '../api/failure.ts';
import { FailureId } from '../parts/FailureId.tsx';
import { failureText, isAway } from '../parts/failureText.ts';
import { Message } from '../parts/Message.tsx';
import { useWords } from '../words.tsx';

interface FailurePageProps {
  failure: Failure;
  retry: () => void;
  busy?: boolean;
}

/** Why there is no scorecard, and what to do about it. */
export function FailurePage({ failure, retry, busy = false }: FailurePageProps) {
  const { t } = useWords();
  const { title = t.failed, text } = failureText(failure, t);
  const isAsked = failure.kind === 'sign-in' && ['person', 'cancelled'].includes(failure.failure.reason);
  return (
    <Message
      icon={<FailureIcon failure={failure} />}
      title={title}
      details={!isAway(failure) && <FailureId failure={failure} />}
      actions={
        <Button appearance="primary" disabledFocusable={busy} onClick={retry}>
          {busy ? t.trying : isAsked && !isAway(failure) ? t.signIn : t.retry}
        </Button>
      }
    >
      <p role="alert">{text}</p>
    </Message>
  );
}

function FailureIcon({ failure }: { failure: Failure }) {
  if (isAway(failure)) return <WifiOffRegular />;
  const status = 'status' in failure ? failure.status : undefined;
  if (failure.kind === 'sign-in' || status === 401) return <PersonQuestionMarkRegular />;
  return status === 403 ? <LockClosedRegular /> : <ErrorCircleRegular />;
}
