import { columnKey } from '../sources/values/columnName.ts';
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
  const missing = wish.columns.filter((column) => column.required && !nameIn(dataset, column));
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
 * Rows that are alike in all columns asked for come as one, and metrics are summed over them. Where rows add up, one
 * of two that cost the same would be lost, or money that was credited twice could no longer be told apart: so then
 * every column is asked for, and of the metrics those that are wished for.
 */
function columnsToAskFor({ columns, addsUp }: DatasetWish, dataset: Dataset): readonly string[] {
  const found = columns.flatMap((column) => nameIn(dataset, column) ?? []);
  return [...new Set(addsUp ? [...dataset.columns.filter(canBeNamed), ...found] : found)];
}

/** The name a column has here; the first of its names that is known wins. */
function nameIn({ columns, metrics }: Dataset, { names }: WishedColumn): string | undefined {
  const here = [...columns, ...metrics].filter(canBeNamed);
  for (const name of names) {
    const match = here.find((candidate) => columnKey(candidate) === columnKey(name));
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Whether a name can stand in a query, whose language knows no quotes around names. */
const canBeNamed = (name: string): boolean => /^\w+$/.test(name);

function longestSpan({ dateRanges }: Dataset): string | undefined {
  const offered = new Set(dateRanges.map((range) => range.trim().toUpperCase()));
  return TIME_SPANS.find((span) => offered.has(span));
}
