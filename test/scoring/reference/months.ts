import type { FactsDocument } from '#scoring';

// Months as a count, so that a year back is minus twelve; days stay text and compare as text.

export const monthOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

export const monthName = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** TTM(m): the twelve months that end with m. */
export const trailingYear = (month: number): number[] =>
  [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((back) => month - back);

function lastDayOf(month: number): number {
  const [year, index] = [Math.floor(month / 12), month % 12];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][index] ?? 0;
}

export const lastClosedMonth = (day: string): number =>
  Number(day.slice(8, 10)) === lastDayOf(monthOf(day)) ? monthOf(day) : monthOf(day) - 1;

type List = 'azure' | 'licenses' | 'revenue' | 'usage';

/** The as-of month of a designation that uses these lists. */
export function asOfMonth(facts: FactsDocument, day: string, lists: readonly List[]): number {
  const through = facts.dataThrough;
  const limits = lists
    .map((list) => (typeof through === 'object' ? through[list] : through))
    .filter((limit) => limit !== undefined);
  return Math.min(lastClosedMonth(day), ...limits.map(monthOf));
}
