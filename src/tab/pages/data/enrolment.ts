import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Enrolments } from '#contract';
import type { Designation } from '#scoring';
import { searchOf } from '../../api/scorecard.ts';
import { useAction } from '../../parts/action.ts';
import { useRoute } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { enrolmentsQuery } from './dataQueries.ts';

/** No path of its own: the one that counts. */
export const BETTER = '';

interface Draft {
  readonly enrolled: boolean;
  readonly anniversary: string;
  readonly path: string;
}

/** What is being said about the enrolment in a designation, until it is saved. */
export function useEnrolment(designation: Designation, said: Enrolments['enrolments'][number] | undefined) {
  const { api } = useTab();
  const { partner } = useRoute();
  const queries = useQueryClient();
  const { busy, failure, act } = useAction();
  const [isSaved, setSaved] = useState(false);
  const kept: Draft = {
    enrolled: said?.enrolled ?? false,
    anniversary: said?.anniversary ?? '',
    path: said?.path ?? BETTER,
  };
  const [draft, setDraft] = useState(kept);
  const { enrolled, anniversary, path } = draft;
  const isChanged =
    enrolled !== kept.enrolled || (enrolled && (anniversary !== kept.anniversary || path !== kept.path));
  const isComplete = !enrolled || anniversary !== '';
  const save = async () => {
    const body = enrolled
      ? { enrolled, anniversary, path: path === BETTER ? null : path }
      : { enrolled, anniversary: null, path: null };
    const isDone = await act(async () => {
      const answer = await api.put<Enrolments>(`/enrolments/${designation}${searchOf({ partner })}`, body);
      queries.setQueryData(enrolmentsQuery(api, partner).queryKey, answer);
    });
    setSaved(isDone);
  };
  return {
    draft,
    change(part: Partial<Draft>) {
      setSaved(false);
      setDraft({ ...draft, ...part });
    },
    save,
    canSave: isChanged && isComplete && !busy,
    isSaved,
    failure,
  };
}
