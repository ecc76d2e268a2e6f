import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { PersonQuestionMarkRegular } from '@fluentui/react-icons/svg/person-question-mark';
import { WifiOffRegular } from '@fluentui/react-icons/svg/wifi-off';
import type { ReactNode } from 'react';
import type { TabWords } from '#words';
import type { Failure } from '../api/failure.ts';
import { FailureId } from '../parts/FailureId.tsx';
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
  const { icon, title, text, action, isFault } = told(failure, t);
  return (
    <Message
      icon={icon}
      title={title}
      details={isFault && <FailureId failure={failure} />}
      actions={
        <Button appearance="primary" disabledFocusable={busy} onClick={retry}>
          {busy ? t.trying : action}
        </Button>
      }
    >
      <p role="alert">{text}</p>
    </Message>
  );
}

interface Told {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  /** Whether anything went wrong that somebody could look up. */
  readonly isFault: boolean;
}

function told(failure: Failure, t: TabWords): Told {
  const fault = { icon: <ErrorCircleRegular />, action: t.retry, isFault: true };
  const away = { ...fault, icon: <WifiOffRegular />, title: t.offline, text: t.offlineText, isFault: false };
  // Without a connection hosts cannot say who somebody is either.
  if (!navigator.onLine && (failure.kind === 'sign-in' || failure.kind === 'unreachable')) return away;
  switch (failure.kind) {
    case 'sign-in': {
      const { reason } = failure.failure;
      const action = reason === 'person' || reason === 'cancelled' ? t.signIn : t.retry;
      return {
        ...fault,
        icon: <PersonQuestionMarkRegular />,
        title: t.notSignedIn,
        text: t.noToken[reason],
        action,
      };
    }
    case 'refused':
      return refused(failure, t, fault);
    case 'unreachable':
      return { ...fault, title: t.unreachable, text: t.unreachableText };
    case 'unreadable':
      return { ...fault, title: t.unreadable, text: t.unreadableText };
    case 'broken':
      return { ...fault, title: t.broken, text: t.brokenText };
  }
}

type Refused = Extract<Failure, { readonly kind: 'refused' }>;

function refused({ status }: Refused, t: TabWords, fault: Omit<Told, 'title' | 'text'>): Told {
  if (status === 403)
    return { ...fault, icon: <LockClosedRegular />, title: t.notAllowed, text: t.notAllowedText };
  if (status === 401) {
    return { ...fault, icon: <PersonQuestionMarkRegular />, title: t.notSignedIn, text: t.tokenRefused };
  }
  if (status === 503) return { ...fault, title: t.unavailable, text: t.unavailableText };
  return { ...fault, title: t.failed, text: t.failedText };
}
