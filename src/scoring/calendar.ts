import type { Day, Month } from './vocabulary.ts';

export const monthOf = (text: string): Month => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

export const printMonth = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysIn(month: Month): number {
  const year = Math.floor(month / 12);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month % 12 === 1 && leap ? 29 : (LENGTHS[month % 12] ?? 0);
}

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export const isDay = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(text) &&
  Number(text.slice(8)) >= 1 &&
  Number(text.slice(8)) <= daysIn(monthOf(text));

/** The last month that has ended by the evening of the day. */
export function lastClosedMonth(day: Day): Month {
  const month = monthOf(day);
  return Number(day.slice(8)) === daysIn(month) ? month : month - 1;
}

export function addDays(day: Day, days: number): Day {
  let month = monthOf(day);
  let date = Number(day.slice(8)) + days;
  while (date < 1) date += daysIn(--month);
  while (date > daysIn(month)) date -= daysIn(month++);
  return `${printMonth(month)}-${String(date).padStart(2, '0')}`;
}

export const lastDayOf = (month: Month): Day => `${printMonth(month)}-${daysIn(month)}`;
