import { type Day, printMonth } from '#scoring';

// The sample moves with the clock. Its months are counted from the first one of its history: NOW is the
// last month delivered on the day it is made for, YEAR_AGO the same month a year before.

/** As far back as a line of thirteen months looks: each of them is compared with a year before the year it ends. */
export const HISTORY = 36;
export const NOW = HISTORY - 1;
export const YEAR_AGO = NOW - 12;

/** Up to this day of a month the last closed month has not been delivered yet. */
const DELIVERED_AFTER = 20;

export interface Timeline {
  /** The day the sample is made for. */
  readonly today: Day;
  /** The day the score is for: today, or the day on which the next month has been delivered. */
  readonly asOf: Day;
  /** The months of the history, as 2026-10; the last one is the last delivered. */
  readonly months: readonly string[];
}

export function timelineOn(today: Day, next: boolean): Timeline {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const current = year * 12 + month - 1;
  const now = day > DELIVERED_AFTER ? current - 1 : current - 2;
  const length = next ? HISTORY + 1 : HISTORY;
  return {
    today,
    asOf: next ? `${printMonth(now + 2)}-${DELIVERED_AFTER + 1}` : today,
    months: Array.from({ length }, (_, index) => printMonth(now - NOW + index)),
  };
}

/** Customers work less in summer and at the turn of the year. */
const SEASON = [0.98, 0.98, 1.02, 1, 1.01, 1, 0.98, 0.96, 1.02, 1.03, 1.02, 0.97];
export const season = (month: string): number => SEASON[Number(month.slice(5)) - 1] ?? 1;

export const plusDays = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

export const plusYears = (day: Day, years: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
};
