import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Question } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';
import { useLook } from './look.ts';
import { NotRefreshed } from './NotRefreshed.tsx';
import { PartFailed } from './PartFailed.tsx';
import { Waiting } from './Waiting.tsx';

interface AnsweredProps<Answer> {
  query: Question<Answer>;
  /** How high the parts are that the answer is shown in. */
  blocks?: readonly number[];
  children(answer: Answer): ReactNode;
}

const ONE_TABLE = [360];

const useStyles = makeStyles({ another: { '& ~ *': { opacity: 0.6 } } });

/**
 * What the server answers, or what there is to say while it has not: waiting, or why there is nothing. When another
 * question takes the place of one, its answer stands until the new one comes, with all that was typed in it.
 */
export function Answered<Answer>({ query, blocks = ONE_TABLE, children }: AnsweredProps<Answer>) {
  const look = useLook();
  const styles = useStyles();
  const { tokens } = useTab();
  const { t } = useWords();
  const { data, isPlaceholderData, isError, error, isFetching, refetch } = useQuery({
    ...query,
    placeholderData: keepPreviousData,
  });
  const failure = isError ? failureOf(error) : undefined;
  const retry = () => {
    if (failure?.kind === 'sign-in') tokens.personAsked();
    void refetch();
  };
  if (data !== undefined) {
    return (
      <>
        {isPlaceholderData && (
          <div
            role="progressbar"
            aria-label={t.pages.loading}
            className={mergeClasses(look.spoken, styles.another)}
          />
        )}
        {failure && <NotRefreshed failure={failure} retry={retry} busy={isFetching} />}
        {children(data)}
      </>
    );
  }
  return failure ? (
    <PartFailed failure={failure} retry={retry} busy={isFetching} />
  ) : (
    <Waiting blocks={blocks} />
  );
}
