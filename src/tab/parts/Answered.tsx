import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Question } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';
import { FailureId } from './FailureId.tsx';
import { failureText } from './failureText.ts';
import { useLook } from './look.ts';
import { NotRefreshed } from './NotRefreshed.tsx';
import { Waiting } from './Waiting.tsx';

interface AnsweredProps<Answer> {
  query: Question<Answer>;
  /** How high the parts are that the answer is shown in. */
  blocks?: readonly number[];
  children(answer: Answer): ReactNode;
}

const useStyles = makeStyles({
  failed: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, padding: '24px' },
  id: { overflowWrap: 'anywhere' },
});

const ONE_TABLE = [360];

/** What the server answers, or what there is to say while it has not: waiting, or why there is nothing. */
export function Answered<Answer>({ query, blocks = ONE_TABLE, children }: AnsweredProps<Answer>) {
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
  if (!failure) return <Waiting blocks={blocks} />;
  const { text, final } = failureText(failure, t);
  return (
    <div role="alert" className={mergeClasses(look.surface, look.body, styles.failed)}>
      <p className={look.body}>{text}</p>
      <p className={mergeClasses(look.small, look.quiet, styles.id)}>
        <FailureId failure={failure} />
      </p>
      {!final && (
        <Button disabledFocusable={result.isFetching} onClick={retry}>
          {result.isFetching ? t.trying : t.retry}
        </Button>
      )}
    </div>
  );
}
