import type { Redacted } from '#contract';
import {
  type Course,
  type Day,
  type EventName,
  type PathDocument,
  type PathName,
  printMonth,
} from '#scoring';
import type { CourseNews, Words } from '#words';

/** Where the course of a designation has led, and the newest event of it that still holds. */
export interface CourseOnCard {
  readonly course: Course;
  readonly event?: EventName | undefined;
  readonly lostOn?: Day | undefined;
  /** The path that the partner is enrolled on. */
  readonly enrolledPath?: PathName | undefined;
}

/** What the course says that the score does not: it takes the place of the distance in the title. */
export function endOfTitle(
  say: Words,
  { qualified }: Redacted<PathDocument>,
  on: CourseOnCard | undefined,
): string | undefined {
  const { state, securedUntil: until } = on?.course ?? {};
  if (state === 'lost') return say.card.ends.lost;
  if (until === undefined || qualified) return undefined;
  if (state === 'at-risk' || state === 'secured') return say.card.ends[state](say.numbers.day(until));
  return undefined;
}

/** What has become of the designation, then what is to be known of the data. */
export function courseLines(
  say: Words,
  { qualified }: Redacted<PathDocument>,
  on: CourseOnCard | undefined,
): string[] {
  if (on === undefined) return [];
  return newsOf(say, on, qualified).map((news) =>
    (say.card.course[news.kind] as (of: CourseNews) => string)(news),
  );
}

function newsOf(
  say: Words,
  { course, event, lostOn, enrolledPath }: CourseOnCard,
  qualified: boolean,
): CourseNews[] {
  const { state, securedUntil, lastQualified: qualifiedOn, stale, last } = course;
  const { day, month } = say.numbers;
  const news: CourseNews[] = [];
  const lastQualified = qualifiedOn === undefined ? {} : { lastQualified: day(qualifiedOn) };
  if (state === 'lost') {
    news.push({ kind: 'lost', ...lastQualified, ...(lostOn !== undefined && { on: day(lostOn) }) });
  } else if (securedUntil !== undefined) {
    const until = day(securedUntil);
    if (state === 'at-risk') news.push({ kind: 'at-risk', until, ...lastQualified });
    else if (event === 'recovered' || event === 'qualified') news.push({ kind: event, until });
    else news.push({ kind: 'secured', until });
    const path = enrolledPath === undefined ? '' : say.names.path[enrolledPath];
    if (path !== '') news.push({ kind: 'enrolled', path });
  }
  if (last?.tooCloseToCall && !qualified) news.push({ kind: 'too-close-to-call' });
  if (stale && last !== undefined) {
    const through = month(printMonth(last.month));
    news.push({ kind: 'stale', through, next: month(printMonth(last.month + 1)) });
  }
  return news;
}
