import type { ExportKind } from './exports/exportKind.ts';
import { EXPORTS } from './exports/index.ts';
import type { Source } from './reading.ts';
import { columnKey } from './values/columnName.ts';

/** What a row is as a header. */
export type Recognised =
  | {
      readonly as: 'export';
      readonly kind: ExportKind;
      readonly at: Readonly<Record<string, number>>;
      /** Columns that the file has twice, as it names them. */
      readonly twice: readonly string[];
    }
  | { readonly as: 'nearly'; readonly source: Source; readonly missing: readonly string[] }
  | { readonly as: 'no-header' };

const KNOWN = new Set(
  EXPORTS.flatMap(({ columns }) => Object.values(columns).flatMap(({ names }) => names.map(columnKey))),
);
/** So many of an export's columns make a row its header, even when one that is needed is missing. */
const ENOUGH = 3;

/** How many names of columns stand in a row. */
export const knownNames = (cells: readonly string[]): number =>
  cells.filter((cell) => KNOWN.has(columnKey(cell))).length;

/** Which export a header belongs to, by its columns alone. */
export function recognise(header: readonly string[]): Recognised {
  const first = new Map<string, number>();
  const again = new Map<string, number>();
  header.forEach((name, index) => {
    const key = columnKey(name);
    if (key !== '') (first.has(key) ? again : first).set(key, index);
  });
  const possible = EXPORTS.filter(({ never = [] }) => !never.some((name) => first.has(columnKey(name))));
  const candidates = possible.map((kind) => placed(kind, first));
  const found = candidates.find(({ missing }) => missing.length === 0);
  if (found) {
    const used = new Set(Object.values(found.at));
    const twice = [...again.keys()].filter((key) => used.has(first.get(key) ?? -1));
    return {
      as: 'export',
      kind: found.kind,
      at: found.at,
      twice: twice.map((key) => header[first.get(key) ?? 0] ?? key),
    };
  }
  const [nearest] = candidates
    .filter(({ needed }) => needed >= ENOUGH)
    .sort((a, b) => a.missing.length - b.missing.length || b.needed - a.needed);
  if (!nearest) return { as: 'no-header' };
  return { as: 'nearly', source: nearest.kind.source, missing: nearest.missing };
}

function placed(kind: ExportKind, header: ReadonlyMap<string, number>) {
  const at: Record<string, number> = {};
  const missing: string[] = [];
  let needed = 0;
  for (const [key, { names, required }] of Object.entries(kind.columns)) {
    const name = names.find((candidate) => header.has(columnKey(candidate)));
    if (name !== undefined) at[key] = header.get(columnKey(name)) ?? 0;
    if (required && name === undefined) missing.push(names[0] ?? key);
    if (required && name !== undefined) needed++;
  }
  const { oneOf } = kind;
  if (oneOf && !oneOf.some((key) => key in at)) missing.push(kind.columns[oneOf[0] ?? '']?.names[0] ?? '');
  return { kind, at, missing, needed };
}
