import { addDays, lastDayOf, monthOf, printMonth } from './calendar.ts';
import type { Day, PathName } from './vocabulary.ts';

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
  const year = Math.floor(monthOf(day) / 12);
  const here = anniversaryIn(year, anniversary);
  return here >= day ? here : anniversaryIn(year + 1, anniversary);
}

function anniversaryIn(year: number, anniversary: Day): Day {
  const month = year * 12 + (monthOf(anniversary) % 12);
  const wanted = `${printMonth(month)}${anniversary.slice(7)}`;
  const last = lastDayOf(month);
  return wanted < last ? wanted : last;
}

/** A score's day, and the path that counted on it. */
export interface OnPath {
  readonly day: Day;
  readonly path: PathName;
}

/**
 * The path that an Azure designation is enrolled on, which is settled for a year: smb if in one of the six months of
 * the window the partner was measured as smb, else enterprise. What somebody has said holds for the year in which
 * they said it, and where the window is not known.
 */
export function enrolledPath(
  day: Day,
  anniversary: Day,
  said: OnPath | undefined,
  scores: readonly OnPath[],
): PathName | undefined {
  const end = nextAnniversary(day, anniversary);
  const begin = anniversaryIn(Math.floor(monthOf(end) / 12) - 1, anniversary);
  if (said !== undefined && said.day > begin) return said.path;
  const window = scores.filter((score) => score.day <= begin && monthOf(score.day) >= monthOf(begin) - 5);
  // The last score of a month is the month's.
  const byMonth = new Map(window.map((score) => [monthOf(score.day), score.path]));
  if (byMonth.size === 0) return said?.path;
  return [...byMonth.values()].includes('smb') ? 'smb' : 'enterprise';
}
