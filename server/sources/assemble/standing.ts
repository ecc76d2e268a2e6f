import { type Association, fold, type NameKind } from '#scoring';

// Several sources may speak of the same tenant, workload, month and association: then the first stands, never their
// sum. A fact with a list of associations is one piece of money or seats: it falls as a whole.

interface Credited {
  readonly tenant: string;
  readonly association: Association | readonly Association[];
}

export interface Standing<Row> {
  readonly rows: Row[];
  /** Rows of a later source that say what an earlier one has already said. */
  readonly overruled: number;
}

/** The rows that stand, from sources in the order of their standing; all of one month, or without one. */
export function standing<Row extends Credited>(
  sources: readonly (readonly Row[])[],
  kind: NameKind,
  nameOf: (row: Row) => string,
): Standing<Row> {
  const [only, ...others] = sources;
  if (only === undefined) return { rows: [], overruled: 0 };
  if (others.length === 0) return { rows: [...only], overruled: 0 };
  const keysOf = (row: Row): string[] =>
    [row.association].flat().map((one) => [row.tenant, fold(kind, nameOf(row)), one].join('\n'));
  const said = new Set<string>();
  const last = sources.at(-1);
  let rows: Row[] = [];
  let overruled = 0;
  for (const source of sources) {
    const stand = source.filter((row) => !keysOf(row).some((key) => said.has(key)));
    overruled += source.length - stand.length;
    rows = rows.concat(stand);
    if (source !== last) for (const row of stand) for (const key of keysOf(row)) said.add(key);
  }
  return { rows, overruled };
}
