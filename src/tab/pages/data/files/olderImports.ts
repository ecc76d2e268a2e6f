import { useMemo, useState } from 'react';
import { type Action, useAction } from '../../../parts/action.ts';
import { useTab } from '../../../tab.ts';
import { type ImportList, importsAfter } from '../dataQueries.ts';

export interface OlderImports extends Pick<Action, 'busy' | 'failure'>, Pick<ImportList, 'imports'> {
  /** Fetches the next ones; absent where there are no more. */
  readonly more?: () => void;
}

/** The list so far, and further ones as they are asked for: a long history comes page by page. */
export function useOlderImports(newest: ImportList): OlderImports {
  const { api } = useTab();
  const { busy, failure, act } = useAction();
  const [older, setOlder] = useState<ImportList>();
  const next = older ? older.next : newest.next;
  const imports = useMemo(() => {
    // What is new at the top moves what was at the end, so one may stand on two pages.
    const known = new Set(newest.imports.map(({ id }) => id));
    return [...newest.imports, ...(older?.imports ?? []).filter(({ id }) => !known.has(id))];
  }, [newest, older]);
  if (next === null) return { imports, busy, failure };
  const more = () =>
    void act(async () => {
      const page = await importsAfter(api, next);
      setOlder({ imports: [...(older?.imports ?? []), ...page.imports], next: page.next });
    });
  return { imports, busy, failure, more };
}
