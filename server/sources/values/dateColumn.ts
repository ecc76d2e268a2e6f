import type { Day } from '#scoring';
import { type DateOrder, type DateRead, readDate, withoutTime } from './dateForms.ts';

export type DateFault = 'not-a-month' | 'not-a-day' | 'month-out-of-range';
export type DateKind = 'month' | 'day';

/** What the facts can hold; months lie side by side in memory. */
const FIRST_YEAR = 2010;
const LAST_YEAR = 2049;
/** Different texts whose codes are remembered as they are written, with their times. */
const MOST_TEXTS = 10_000;

/** The dates of a column by their codes, once all of it has been seen. */
export type Dates =
  | {
      readonly ok: true;
      /** Months as counts, year × 12 + month − 1. */
      readonly months: readonly number[];
      /** Days as `2026-10-31`; a month alone is its first day. */
      readonly days: readonly Day[];
      /** A value that was read with the month first, though nothing in the column proves it. */
      readonly assumed?: string;
    }
  | { readonly ok: false; readonly values: readonly string[] };

/**
 * A column of dates. Each different text has a code; what "3/4/2026" means is decided at the end, by the other
 * values of the column. Few different dates stand in a file, so this also spares reading them again.
 */
export class DateColumn {
  readonly kind: DateKind;
  readonly #codes = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #read: DateRead[] = [];

  constructor(kind: DateKind) {
    this.kind = kind;
  }

  code(text: string): number | DateFault {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const date = withoutTime(text);
    const code = this.#codes.get(date) ?? this.#add(date);
    // Codes must be found again; of faults, and of times of day, there may be as many as rows.
    if (typeof code === 'number') this.#codes.set(this.#codes.size < MOST_TEXTS ? text : date, code);
    return code;
  }

  #add(text: string): number | DateFault {
    const read = readDate(text);
    if (read === undefined) return this.kind === 'month' ? 'not-a-month' : 'not-a-day';
    if (this.kind === 'day' && !('first' in read) && read.day === undefined) return 'not-a-day';
    if (this.kind === 'month' && (read.year < FIRST_YEAR || read.year > LAST_YEAR)) {
      return 'month-out-of-range';
    }
    this.#texts.push(text);
    return this.#read.push(read) - 1;
  }

  dates(): Dates {
    const open = this.#read.findIndex((read) => 'first' in read);
    const monthFirst = this.#read.findIndex((read) => 'month' in read && read.proves === 'month-first');
    const dayFirst = this.#read.findIndex((read) => 'month' in read && read.proves === 'day-first');
    const text = (index: number): string => this.#texts[index] ?? '';
    if (open >= 0 && monthFirst >= 0 && dayFirst >= 0) {
      return { ok: false, values: [text(monthFirst), text(dayFirst), text(open)] };
    }
    const proven: DateOrder | undefined =
      dayFirst >= 0 ? 'day-first' : monthFirst >= 0 ? 'month-first' : this.#firstOfMonths();
    const written = this.#read.map((read) => settled(read, proven ?? 'month-first'));
    return {
      ok: true,
      months: written.map(({ year, month }) => year * 12 + month - 1),
      days: written.map(
        ({ year, month, day }) => `${String(year).padStart(4, '0')}-${padded(month)}-${padded(day)}`,
      ),
      ...(open >= 0 && proven === undefined ? { assumed: text(open) } : {}),
    };
  }

  /** Months are often written as their first days: then the part that is always 1 is the day. */
  #firstOfMonths(): DateOrder | undefined {
    if (this.kind === 'day') return undefined;
    const open = this.#read.filter((read) => 'first' in read);
    if (open.every(({ second }) => second === 1)) return 'month-first';
    return open.every(({ first }) => first === 1) ? 'day-first' : undefined;
  }
}

const padded = (value: number): string => String(value).padStart(2, '0');

function settled(read: DateRead, order: DateOrder): { year: number; month: number; day: number } {
  if ('month' in read) return { year: read.year, month: read.month, day: read.day ?? 1 };
  const { year, first, second } = read;
  return order === 'day-first' ? { year, month: second, day: first } : { year, month: first, day: second };
}
