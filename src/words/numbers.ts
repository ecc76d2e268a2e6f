import type { Day } from '#scoring';
import { type Habits, onceFor } from './locale.ts';

/** Numbers and dates as a country writes them. */
export interface Numbers {
  /** Points: one decimal, or two where one would hide that a whole number is not reached. */
  points(value: number): string;
  /** Points with their sign: `+4`, `−3.3`, `0`. */
  gain(value: number): string;
  count(value: number): string;
  signed(value: number): string;
  money(cents: number): string;
  /** Sums, where cents say nothing: whole dollars, never more than there are. */
  dollars(cents: number): string;
  percent(value: number): string;
  day(day: Day): string;
  /** The day that an instant falls on in a time zone. */
  dayOf(instant: string, timeZone: string): string;
  /** And at what time. */
  timeOf(instant: string, timeZone: string): string;
  /** `October 2026`, of a month as `2026-10`. */
  month(month: string): string;
  /** `Oct`: a column's title. */
  monthShort(month: string): string;
  /** Without the year where it is clear which one is meant. */
  monthSeen(month: string, from: string): string;
}

const MINUS = '\u2212';
const NARROW = '\u00a0';
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

export function numbersIn({ numbers: numberLocale, days: dateLocale }: Habits): Numbers {
  const plain = once(() => new Intl.NumberFormat(numberLocale, { maximumFractionDigits: 2 }));
  const dollars = once(
    () =>
      new Intl.NumberFormat(numberLocale, {
        style: 'currency',
        currency: 'USD',
        trailingZeroDisplay: 'stripIfInteger',
      }),
  );
  const date = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(dateLocale, { ...options, timeZone: 'UTC' }));
  const days = date(DAY);
  const daysIn = onceFor((timeZone) => new Intl.DateTimeFormat(dateLocale, { ...DAY, timeZone }));
  const timesIn = onceFor((timeZone) => new Intl.DateTimeFormat(dateLocale, { ...DAY, ...TIME, timeZone }));
  const months = date({ month: 'long', year: 'numeric' });
  const names = date({ month: 'long' });
  const short = date({ month: 'short' });

  const count = (value: number) => withMinus(value, plain().format(Math.abs(value)));
  const points = (value: number) => count(printedPoints(value));
  const money = (cents: number) => withMinus(cents, dollars().format(Math.abs(cents) / 100));
  const month = (text: string) => months().format(instant(`${text}-01`));
  return {
    points,
    gain: (value) => plus(value) + points(value),
    count,
    signed: (value) => plus(value) + count(value),
    money,
    dollars: (cents) => money(Math.trunc(cents / 100) * 100),
    percent: (value) => `${count(printedPoints(value))}${NARROW}%`,
    day: (day) => days().format(instant(day)),
    dayOf: (at, timeZone) => daysIn(timeZone).format(new Date(at)),
    timeOf: (at, timeZone) => timesIn(timeZone).format(new Date(at)),
    month,
    monthShort: (text) => short().format(instant(`${text}-01`)),
    monthSeen: (text, from) =>
      Math.abs(monthNumber(from) - monthNumber(text)) < 12
        ? names().format(instant(`${text}-01`))
        : month(text),
  };
}

const plus = (value: number): string => (value > 0 ? '+' : '');
const withMinus = (value: number, size: string): string => (value < 0 ? MINUS + size : size);
const instant = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** 13.333333 is 13.3, but 69.96 stays 69.96: rounded, it would claim a whole number that is not there. */
export function printedPoints(value: number): number {
  const millionths = Math.round(Math.abs(value) * 1e6);
  const tenths = Math.round(millionths / 1e5);
  const claimsTooMuch = tenths % 10 === 0 && tenths * 1e5 > millionths;
  const hidesSome = tenths === 0 && millionths > 0;
  const size = claimsTooMuch || hidesSome ? Math.max(1, Math.floor(millionths / 1e4)) / 100 : tenths / 10;
  return value < 0 ? -size : size;
}

/** Making a formatter takes longer than using it, and most are never used. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
