import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Question } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
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
  const notScored = failure.kind === 'refused' && failure.code === 'query-invalid';
  return (
    <div role="alert" className={mergeClasses(look.surface, look.body, styles.failed)}>
      <p className={look.body}>
        {notScored
          ? t.pages.sight.notScored
          : failure.kind === 'unreachable'
            ? t.unreachableText
            : t.failedText}
      </p>
      <p className={mergeClasses(look.small, look.quiet)}>
        <FailureId failure={failure} />
      </p>
      {!notScored && (
        <Button disabledFocusable={result.isFetching} onClick={retry}>
          {t.retry}
        </Button>
      )}
    </div>
  );
}
