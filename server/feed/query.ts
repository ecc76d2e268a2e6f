import type { Dataset } from './datasets.ts';
import type { DatasetWish, WishedColumn } from './datasetWish.ts';
import { type FeedResult, failed, succeeded } from './problem.ts';

export interface Query {
  readonly text: string;
  readonly columns: readonly string[];
}

/** Time spans of the query language, the longest first. */
const TIME_SPANS = [
  'LIFETIME',
  'LAST_1_YEAR',
  'LAST_365_DAYS',
  'LAST_6_MONTHS',
  'LAST_180_DAYS',
  'LAST_3_MONTHS',
  'LAST_90_DAYS',
  'LAST_MONTH',
  'LAST_30_DAYS',
];

/** The query for what is wished for, in the names this dataset has: columns that do not exist are not asked for. */
export function queryFor(wish: DatasetWish, dataset: Dataset): FeedResult<Query> {
  const missing = wish.columns.filter((column) => column.needed && !nameIn(dataset, column));
  if (missing.length > 0) {
    const columns = missing.map(({ names }) => names[0] ?? '');
    return failed(
      'no-such-column',
      `Partner Center's dataset ${dataset.name} has no column ${columns.join(', ')}, under any known name.`,
      { columns },
    );
  }
  const columns = columnsToAskFor(wish, dataset);
  const span = longestSpan(dataset);
  const text = `SELECT ${columns.join(', ')} FROM ${dataset.name}${span ? ` TIMESPAN ${span}` : ''}`;
  return succeeded({ text, columns });
}

/**
 * Rows that are alike in all columns asked for come as one. A metric is summed over them, so a few columns are
 * enough beside it; an amount that is a mere column would be lost, so then every column is asked for.
 */
function columnsToAskFor({ columns: wished }: DatasetWish, dataset: Dataset): readonly string[] {
  const found = wished.flatMap((column) => nameIn(dataset, column) ?? []);
  const lossy = wished.some((column) => column.amount && isPlain(dataset, column));
  return lossy ? [...new Set([...dataset.columns.filter(canBeNamed), ...found])] : found;
}

function isPlain(dataset: Dataset, column: WishedColumn): boolean {
  const name = nameIn(dataset, column);
  return name !== undefined && dataset.columns.includes(name);
}

/** The name a column has here; the first of its names that is known wins, and a metric over a plain column. */
function nameIn({ columns, metrics }: Dataset, { names }: WishedColumn): string | undefined {
  const here = [...metrics, ...columns].filter(canBeNamed);
  for (const name of names) {
    const match = here.find((candidate) => folded(candidate) === folded(name));
    if (match !== undefined) return match;
  }
  return undefined;
}

const folded = (name: string): string => name.replace(/\s+/g, '').toLowerCase();

/** Whether a name can stand in a query, whose language knows no quotes around names. */
const canBeNamed = (name: string): boolean => /^\w+$/.test(name);

function longestSpan({ dateRanges }: Dataset): string | undefined {
  const offered = new Set(dateRanges.map((range) => range.trim().toUpperCase()));
  return TIME_SPANS.find((span) => offered.has(span));
}
