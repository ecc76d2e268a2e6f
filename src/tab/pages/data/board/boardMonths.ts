import type { Board, BoardChunk } from '#contract';
import { isMonthText as isMonth } from '../../../period.ts';

/** Growth looks back a year, so that many months stand side by side. */
const MONTHS = 13;

/** The last months of which anything is there or expected, the oldest first. */
export function boardMonths({ chunks, sources }: Board): readonly string[] {
  const there = chunks.map(({ period }) => period).filter(isMonth);
  const expected = sources.flatMap(({ newest, next }) =>
    newest !== null && isMonth(newest) && next?.month ? [next.month] : [],
  );
  const last = [...there, ...expected].toSorted().at(-1);
  if (last === undefined) return [];
  return Array.from({ length: MONTHS }, (_month, i) => monthBefore(last, MONTHS - 1 - i));
}

function monthBefore(month: string, count: number): string {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** The months of a source that are older than those side by side. */
export const earlierOf = (chunks: readonly BoardChunk[], months: readonly string[]): readonly BoardChunk[] =>
  chunks.filter(({ period }) => isMonth(period) && period < (months[0] ?? ''));
