import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TabWords } from '#words';
import type { Question } from '../api/client.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';
import { Announcer } from './Announcer.tsx';
import { FailureId } from './FailureId.tsx';
import { useLook } from './look.ts';
import { NotRefreshed } from './NotRefreshed.tsx';

interface AnsweredProps<Answer> {
  query: Question<Answer>;
  children(answer: Answer): ReactNode;
}

const useStyles = makeStyles({
  waiting: { display: 'grid', placeItems: 'center', minHeight: '240px' },
  failed: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, padding: '24px' },
});

/** What the server answers, or what there is to say while it has not: waiting, or why there is nothing. */
export function Answered<Answer>({ query, children }: AnsweredProps<Answer>) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  const { tokens: signIn } = useTab();
  const result = useQuery(query);
  const failure = result.isError ? failureOf(result.error) : undefined;
  const retry = () => {
    if (failure?.kind === 'sign-in') signIn.personAsked();
    void result.refetch();
  };
  if (result.data !== undefined) {
    return (
      <>
        {failure && <NotRefreshed failure={failure} retry={retry} busy={result.isFetching} />}
        {children(result.data)}
      </>
    );
  }
  if (!failure) {
    return (
      <div className={mergeClasses(look.surface, styles.waiting)}>
        <Announcer text={t.pages.loading} />
        <Spinner label={t.pages.loading} delay={400} />
      </div>
    );
  }
  const { text, final } = refusal(failure, t);
  return (
    <div role="alert" className={mergeClasses(look.surface, look.body, styles.failed)}>
      <p className={look.body}>{text}</p>
      <p className={mergeClasses(look.small, look.quiet)}>
        <FailureId failure={failure} />
      </p>
      {!final && (
        <Button disabledFocusable={result.isFetching} onClick={retry}>
          {t.retry}
        </Button>
      )}
    </div>
  );
}

/** What to say of a failure, and whether asking again could not help. */
function refusal(failure: Failure, t: TabWords): { readonly text: string; readonly final: boolean } {
  if (failure.kind === 'unreachable') return { text: t.unreachableText, final: false };
  if (failure.kind === 'refused' && failure.code === 'query-invalid')
    return { text: t.pages.sight.notScored, final: true };
  if (failure.kind === 'refused' && failure.code === 'admin-only')
    return { text: t.pages.data.adminOnly, final: true };
  return { text: t.failedText, final: false };
}
