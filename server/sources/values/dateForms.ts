import { monthNamed } from './monthNames.ts';

// A date as exports and spreadsheets write it. With two small numbers and a slash ("3/4/2026") the value alone does
// not tell the day from the month: it stays open until its column has been seen.

export type DateRead =
  | { readonly year: number; readonly month: number; readonly day?: number; readonly proves?: DateOrder }
  | { readonly year: number; readonly first: number; readonly second: number };
export type DateOrder = 'month-first' | 'day-first';

const TIME = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;

const ISO = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const FISCAL = /^FY\s?'?(\d{4}|\d{2})[\s\-_/]*(?:[MP]?(\d{1,2})|(\p{L}+)\.?)$/iu;
const NAME_YEAR = /^(\p{L}+)\.?,?[\s\-/]*'?(\d{4}|\d{2})$/u;
const YEAR_NAME = /^(\d{4})[\s\-/]*(\p{L}+)\.?$/u;
const DAY_NAME_YEAR = /^(\d{1,2})\.?[\s\-/]*(\p{L}+)\.?,?[\s\-/]*(\d{4})$/u;
const NAME_DAY_YEAR = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** No date is as long; the patterns need not look at what is. */
const LONGEST = 60;

/** The same date without its time of day. */
export const withoutTime = (written: string): string =>
  written.length > LONGEST ? written : written.replace(TIME, '').trim();

/** What a text says as a date or a month, without a time; undefined when it says neither. */
export function readDate(text: string): DateRead | undefined {
  if (text.length > LONGEST) return undefined;
  const slashed = SLASHED.exec(text);
  if (slashed) return inOrder(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]));
  const iso = ISO.exec(text) ?? undefined;
  if (iso) return checked(iso[1], Number(iso[3]), iso[4]);
  const dotted = DOTTED.exec(text);
  if (dotted) return checked(dotted[3], Number(dotted[2]), dotted[1]);
  const compact = COMPACT.exec(text);
  if (compact) return checked(compact[1], Number(compact[2]), compact[3]);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return checked(monthYear[2], Number(monthYear[1]));
  return fiscal(text) ?? named(text);
}

function inOrder(first: number, second: number, year: number): DateRead | undefined {
  if (first <= 12 && second <= 12 && first !== second) return { year, first, second };
  const dayFirst = first > 12;
  const read = checked(String(year), dayFirst ? second : first, String(dayFirst ? first : second));
  return read && (first === second ? read : { ...read, proves: dayFirst ? 'day-first' : 'month-first' });
}

/** A fiscal year starts in July of the year before: FY27-M04 is October 2026. */
function fiscal(text: string): DateRead | undefined {
  const found = FISCAL.exec(text);
  if (!found) return undefined;
  const [, written = '', count, name] = found;
  const year = Number(written.length === 2 ? `20${written}` : written);
  if (count !== undefined) {
    const month = Number(count);
    if (month < 1 || month > 12) return undefined;
    return month <= 6 ? { year: year - 1, month: month + 6 } : { year, month: month - 6 };
  }
  const month = monthNamed(name ?? '');
  return month === undefined ? undefined : { year: month >= 7 ? year - 1 : year, month };
}

function named(text: string): DateRead | undefined {
  const nameYear = NAME_YEAR.exec(text);
  if (nameYear) {
    const [, name = '', year = ''] = nameYear;
    return checked(year.length === 2 ? `20${year}` : year, monthNamed(name));
  }
  const yearName = YEAR_NAME.exec(text);
  if (yearName) return checked(yearName[1], monthNamed(yearName[2] ?? ''));
  const dayName = DAY_NAME_YEAR.exec(text);
  if (dayName) return checked(dayName[3], monthNamed(dayName[2] ?? ''), dayName[1]);
  const nameDay = NAME_DAY_YEAR.exec(text);
  return nameDay ? checked(nameDay[3], monthNamed(nameDay[1] ?? ''), nameDay[2]) : undefined;
}

function checked(year = '', month: number | undefined, day?: string): DateRead | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined;
  if (day === undefined) return { year: Number(year), month };
  const last = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = month === 2 && !leap ? 28 : last;
  const number = Number(day);
  return number >= 1 && number <= days ? { year: Number(year), month, day: number } : undefined;
}
