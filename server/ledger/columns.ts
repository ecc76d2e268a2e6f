// Rows as columns, and back: what a chunk of an export is kept as. Texts and lists that come again are written once
// and named by their number, so that a month of a large partner is a few megabytes, packed.

/** A column of numbers, or the different values of a column and which of them each row has (-1: none). */
type Column = readonly (number | null)[] | Coded;

interface Coded {
  readonly different: readonly unknown[];
  readonly codes: readonly number[];
}

export interface List {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

export type Lists = Readonly<Record<string, List>>;

type Row = Readonly<Record<string, unknown>>;

/** Every list of a facts document as columns; anything else stays as it is. */
export function asColumns(facts: Readonly<Record<string, readonly object[] | undefined>>): Lists {
  const lists: Record<string, List> = {};
  for (const name of Object.keys(facts).sort()) {
    const rows = facts[name];
    if (rows && rows.length > 0) lists[name] = listOf(rows as readonly Row[]);
  }
  return lists;
}

/** The rows again, each with the keys it had. */
export function asRows(lists: Lists): Record<string, object[]> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, rowsOf(list)]));
}

/** The different values of one column of a list: a chunk's tenants, without its rows. */
export function valuesOf({ columns }: List, name: string): readonly unknown[] {
  const column = columns[name];
  return column !== undefined && isCoded(column) ? column.different : [];
}

const isCoded = (column: Column): column is Coded => !Array.isArray(column);

function listOf(rows: readonly Row[]): List {
  const names = new Set<string>();
  for (const row of rows) for (const key in row) names.add(key);
  const columns: Record<string, Column> = {};
  for (const name of [...names].sort()) {
    const isNumber = rows.every((row) => row[name] === undefined || typeof row[name] === 'number');
    columns[name] = isNumber
      ? rows.map((row) => (row[name] as number | undefined) ?? null)
      : coded(rows, name);
  }
  return { rows: rows.length, columns };
}

function coded(rows: readonly Row[], name: string): Coded {
  const known = new Map<unknown, number>();
  const different: unknown[] = [];
  const codes = rows.map((row) => {
    const value = row[name];
    if (value === undefined) return -1;
    const key = typeof value === 'string' ? value : `\u0000${JSON.stringify(value)}`;
    const code = known.get(key);
    if (code !== undefined) return code;
    known.set(key, different.length);
    return different.push(value) - 1;
  });
  return { different, codes };
}

function rowsOf({ rows, columns }: List): object[] {
  const built = Array.from({ length: rows }, (): Record<string, unknown> => ({}));
  for (const [name, column] of Object.entries(columns)) {
    for (const [index, row] of built.entries()) {
      const value = isCoded(column) ? column.different[column.codes[index] ?? -1] : column[index];
      if (value !== undefined && (value !== null || isCoded(column))) row[name] = value;
    }
  }
  return built;
}
