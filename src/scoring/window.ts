import { addDays, lastDayOf, monthOf, printMonth } from './calendar.ts';
import type { Day } from './vocabulary.ts';

/** Whether and when a partner enrolled in a designation; `anniversary` is any of its anniversaries. */
export type Enrolment = { readonly enrolled: false } | { readonly enrolled: true; readonly anniversary: Day };

const NOT_ENROLLED: Enrolment = { enrolled: false };

/**
 * Until when a designation is secure: a partner that is not enrolled qualifies on any one day of a month or
 * of the five full months before it; an enrolled one keeps the designation until its anniversary, and needs
 * a qualified day in the anniversary's month or the five before it to keep it for another year.
 */
export function securedUntil(
  day: Day,
  lastQualified: Day | undefined,
  enrolment: Enrolment = NOT_ENROLLED,
): Day | undefined {
  if (!enrolment.enrolled) {
    return lastQualified === undefined ? undefined : lastDayOf(monthOf(lastQualified) + 5);
  }
  const next = nextAnniversary(day, enrolment.anniversary);
  const windowStart = `${printMonth(monthOf(next) - 5)}-01`;
  const renewed = lastQualified !== undefined && lastQualified >= windowStart;
  return renewed ? nextAnniversary(addDays(next, 1), enrolment.anniversary) : next;
}

/** The first anniversary on the day or after it; one on 29 February is kept on the 28th in other years. */
export function nextAnniversary(day: Day, anniversary: Day): Day {
  const inYear = (year: number): Day => {
    const month = year * 12 + (monthOf(anniversary) % 12);
    const wanted = `${printMonth(month)}${anniversary.slice(7)}`;
    const last = lastDayOf(month);
    return wanted < last ? wanted : last;
  };
  const year = Math.floor(monthOf(day) / 12);
  const here = inYear(year);
  return here >= day ? here : inYear(year + 1);
}
