import { useMemo, useState } from 'react';
import { type Action, useAction } from './action.ts';

/** A page of a list that comes page by page. */
export interface RowsPage<Row> {
  readonly rows: readonly Row[];
  /** Behind which the next ones stand; null where there are no more. */
  readonly next: string | null;
}

export interface OlderRows<Row> extends Pick<Action, 'busy' | 'failure'>, Pick<RowsPage<Row>, 'rows'> {
  /** Fetches the next ones; absent where there are no more. */
  readonly more?: () => void;
}

/** The list so far, and further rows as they are asked for. */
export function useOlderRows<Row extends { readonly id: string }>(
  newest: RowsPage<Row>,
  pageAfter: (place: string) => Promise<RowsPage<Row>>,
): OlderRows<Row> {
  const { busy, failure, act } = useAction();
  const [older, setOlder] = useState<RowsPage<Row>>();
  const next = older ? older.next : newest.next;
  const rows = useMemo(() => {
    // What is new at the top moves what was at the end, so one may stand on two pages.
    const known = new Set(newest.rows.map(({ id }) => id));
    return [...newest.rows, ...(older?.rows ?? []).filter(({ id }) => !known.has(id))];
  }, [newest.rows, older]);
  if (next === null) return { rows, busy, failure };
  const more = () =>
    void act(async () => {
      const page = await pageAfter(next);
      setOlder({ rows: [...(older?.rows ?? []), ...page.rows], next: page.next });
    });
  return { rows, busy, failure, more };
}
