import { useState } from 'react';
import { type Failure, failureOf } from '../api/failure.ts';

export interface Action {
  readonly busy: boolean;
  /** Why the last try came to nothing. */
  readonly failure: Failure | undefined;
  /** Does the work unless other work is being done; says whether it succeeded. */
  act(work: () => Promise<unknown>): Promise<boolean>;
}

/** Something that a person does: one at a time, and what goes wrong is kept to be said. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, act };
}
