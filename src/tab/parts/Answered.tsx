import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Question } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useTab } from '../tab.ts';
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

/** What the server answers, or what there is to say while it has not: waiting, or why there is nothing. */
export function Answered<Answer>({ query, blocks = ONE_TABLE, children }: AnsweredProps<Answer>) {
  const { tokens } = useTab();
  const { data, isError, error, isFetching, refetch } = useQuery(query);
  const failure = isError ? failureOf(error) : undefined;
  const retry = () => {
    if (failure?.kind === 'sign-in') tokens.personAsked();
    void refetch();
  };
  if (data !== undefined) {
    return (
      <>
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
