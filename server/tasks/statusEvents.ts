import {
  type Course,
  type CourseOptions,
  courseOf,
  type Day,
  DESIGNATIONS,
  type Designation,
  type Event,
  enrolledPath,
  type PathName,
} from '#scoring';
import type { EventToSend, PartnerCourse } from '../ledger/index.ts';
import { acceptedScores } from './acceptedScores.ts';

// What there is to tell of a partner: the course of each designation over all its accepted scores and the date, and
// what of it is news. Every event is kept under its key, also what nobody is told: so nothing is told later that
// was no news when it became known.

/** What the course is watched by. */
export interface Watch {
  /** The organization's own day. */
  readonly today: Day;
  readonly thresholds: Pick<CourseOptions, 'nearFrom' | 'nearUntil' | 'riskDays'>;
}

/** What lies further back is history when it becomes known: an imported one tells only where it has led. */
const NEWS_DAYS = 60;

export interface DesignationCourse {
  readonly course: Course;
  readonly events: readonly Event[];
  /** The path that an enrolled partner is enrolled on this year, where it is known. */
  readonly enrolledPath?: PathName | undefined;
}

/** Whose enrolled path follows from the window; of the others it is as somebody has said. */
const BY_WINDOW: readonly Designation[] = ['data-ai', 'digital-app-innovation', 'infrastructure'];

export function courseOfDesignation(
  { lines, enrolments }: PartnerCourse,
  designation: Designation,
  { today, thresholds }: Watch,
): DesignationCourse {
  const said = enrolments.find((enrolment) => enrolment.designation === designation);
  const mine = lines.filter((line) => line.designation === designation);
  const scores = acceptedScores(mine);
  const anniversary = said?.enrolled ? said.anniversary : null;
  if (!said || anniversary === null) return courseOf(scores, today, thresholds);
  const fared = courseOf(scores, today, { ...thresholds, enrolment: { enrolled: true, anniversary } });
  const word = said.path === null ? undefined : { day: said.saidAt.slice(0, 10), path: said.path };
  if (!BY_WINDOW.includes(designation)) return { ...fared, enrolledPath: word?.path };
  const onPaths = mine
    .map(({ asOf, path }) => ({ day: asOf, path }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return { ...fared, enrolledPath: enrolledPath(today, anniversary, word, onPaths) };
}

export function statusEvents(partner: PartnerCourse, watch: Watch): EventToSend[] {
  const known = new Set(partner.lines.map(({ designation }) => designation));
  return DESIGNATIONS.filter((designation) => known.has(designation)).flatMap((designation) => {
    const fared = courseOfDesignation(partner, designation, watch);
    // What posts nothing only edits the card that stands, which follows the course anyway.
    const told = fared.events.filter(({ posts }) => posts);
    return told.map((event): EventToSend => {
      const { event: name, epoch, bucket, day } = event;
      const silent = whySilent(event, fared, watch.today);
      return { designation, event: name, epoch, bucket, payload: { day }, ...(silent && { silent }) };
    });
  });
}

function whySilent(event: Event, fared: DesignationCourse, today: Day): string | undefined {
  if (!isStillSo(event, fared)) return 'no longer so when it became known';
  if (event.event === 'stale' && !isWaitedFor(fared)) return 'nothing is near, secured or at risk';
  if (daysBetween(event.day, today) > NEWS_DAYS)
    return `more than ${NEWS_DAYS} days ago when it became known`;
  return undefined;
}

/** Old data matters where something may be won or lost by the next. */
const isWaitedFor = ({ course: { state } }: DesignationCourse): boolean =>
  state === 'near' || state === 'blocked' || state === 'secured' || state === 'at-risk';

/** Whether what an event says holds where the course has led. */
export function isStillSo(
  event: Pick<Event, 'event' | 'epoch' | 'bucket'>,
  fared: DesignationCourse,
): boolean {
  const { course, events } = fared;
  const isHeld = course.state === 'secured' || course.state === 'at-risk';
  switch (event.event) {
    case 'near':
    case 'blocked':
      return course.state === event.event;
    case 'qualified':
    case 'recovered':
    case 'secured-longer':
      return course.state === 'secured' && course.epoch === event.epoch;
    case 'at-risk': {
      const latest = events.findLast(({ event: name }) => name === 'at-risk');
      return course.state === 'at-risk' && latest?.bucket === event.bucket;
    }
    // Later scores may have led elsewhere, but not back.
    case 'lost':
      return !isHeld && course.epoch === event.epoch;
    case 'stale':
      return course.stale;
    case 'rules-changed':
      return course.last?.edition === event.bucket;
    case 'corrected':
      return true;
  }
}

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
