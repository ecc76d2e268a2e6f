import { addDays, lastDayOf } from './calendar.ts';
import { atLeast, type Exact, exact } from './exact.ts';
import { NEEDED } from './pathScore.ts';
import type { Day, Month } from './vocabulary.ts';
import { type Enrolment, securedUntil } from './window.ts';

// How a designation fares over time, and what of it is news. Fed with accepted scores, one a day at most,
// and with the date; the same history always tells the same events under the same keys.

/** An accepted score, and what is known beside it. */
export interface Accepted {
  readonly day: Day;
  readonly month: Month;
  readonly edition: string;
  readonly total: Exact;
  readonly qualified: boolean;
  /** Metrics below what each needs. */
  readonly unmet: number;
  /** It replaces the score before it, which had been accepted within 48 hours. */
  readonly corrects?: boolean;
  /** One exam or one customer would qualify. */
  readonly oneMoveAway?: boolean;
  /** On known facts alone it will qualify within three months. */
  readonly forecast?: boolean;
  /** The verdict depends on a reading. */
  readonly tooCloseToCall?: boolean;
}

export type State = 'no-data' | 'building' | 'near' | 'blocked' | 'secured' | 'at-risk' | 'lost';

export interface Course {
  readonly state: State;
  /** Qualifications so far. */
  readonly epoch: number;
  readonly securedUntil?: Day;
  readonly lastQualified?: Day;
  /** The latest score's month is older than it should be by now. */
  readonly stale: boolean;
  readonly last?: Accepted;
}

export type EventName =
  | 'near'
  | 'blocked'
  | 'qualified'
  | 'secured-longer'
  | 'at-risk'
  | 'recovered'
  | 'lost'
  | 'stale'
  | 'rules-changed'
  | 'corrected';

export interface Event {
  readonly event: EventName;
  readonly epoch: number;
  /** What tells events of the same name in an epoch apart; empty where there is one only. */
  readonly bucket: string;
  readonly day: Day;
  /** False: only the card that is there is edited. */
  readonly posts: boolean;
}

export interface CourseOptions {
  readonly enrolment?: Enrolment;
  /** Near from this total on, until it falls below the other. */
  readonly nearFrom?: number;
  readonly nearUntil?: number;
  /** Days before the end at which an unsecured designation is called at risk, the longest first. */
  readonly riskDays?: readonly number[];
}

const DEFAULTS = { nearFrom: 60, nearUntil: 57, riskDays: [60, 30, 7] } as const;

const START: Course = { state: 'no-data', epoch: 0, stale: false };

/** The events of a history up to and including today, and where it has led. */
export function courseOf(
  scores: readonly Accepted[],
  today: Day,
  options: CourseOptions = {},
): { course: Course; events: Event[] } {
  const events: Event[] = [];
  const keys = new Set<string>();
  const tell = (told: readonly Event[]): void => {
    for (const event of told) {
      const key = `${event.event} ${event.epoch} ${event.bucket}`;
      if (!keys.has(key)) events.push(event);
      keys.add(key);
    }
  };
  let course = START;
  let before = START;
  for (const score of scores.filter(({ day }) => day <= today)) {
    const base = score.corrects ? before : passTime(course, addDays(score.day, -1), options, tell);
    const next = accept(base, score, options, tell);
    if (score.corrects && next.state === course.state) {
      tell([{ event: 'corrected', epoch: next.epoch, bucket: score.day, day: score.day, posts: false }]);
    }
    before = base;
    course = passTime(next, score.day, options, tell);
  }
  course = passTime(course, today, options, tell);
  return { course, events: events.sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day)) };
}

type Tell = (events: readonly Event[]) => void;

function accept(course: Course, score: Accepted, options: CourseOptions, tell: Tell): Course {
  const { day } = score;
  const lastQualified = score.qualified ? day : course.lastQualified;
  const until = securedUntil(day, lastQualified, options.enrolment);
  const held = course.state === 'secured' || course.state === 'at-risk';
  const enrolled = options.enrolment?.enrolled === true;
  const state =
    score.qualified || held || (enrolled && course.state !== 'lost')
      ? 'secured'
      : standing(course, score, options);
  const opens = score.qualified && !held;
  const epoch = opens ? course.epoch + 1 : course.epoch;
  const kept = held && !score.qualified ? course.state : state;
  const news = (event: EventName, bucket = '', posts = true): Event => ({ event, epoch, bucket, day, posts });
  const changedRules = course.last !== undefined && course.last.edition !== score.edition;
  tell(changedRules ? [news('rules-changed', score.edition)] : []);
  if (opens) tell([news('qualified')]);
  else if (score.qualified && course.state === 'at-risk') tell([news('recovered', `${until}`)]);
  else if (score.qualified && until !== course.securedUntil)
    tell([news('secured-longer', `${until}`, false)]);
  else if (kept === 'near' && (course.state === 'building' || course.state === 'no-data'))
    tell([news('near')]);
  else if (kept === 'blocked' && ['building', 'near', 'no-data'].includes(course.state))
    tell([news('blocked')]);
  return {
    state: kept,
    epoch,
    stale: false,
    last: score,
    ...(lastQualified !== undefined && { lastQualified }),
    ...(until !== undefined && (kept === 'secured' || kept === 'at-risk') && { securedUntil: until }),
  };
}

function standing(course: Course, score: Accepted, options: CourseOptions): State {
  if (score.unmet > 0) return atLeast(score.total, NEEDED) ? 'blocked' : oddsAre(score) ? 'near' : 'building';
  const { nearFrom, nearUntil } = { ...DEFAULTS, ...options };
  const bound = course.state === 'near' ? nearUntil : nearFrom;
  return atLeast(score.total, exact(bound)) || oddsAre(score) ? 'near' : 'building';
}

/** Near for another reason than the distance. */
const oddsAre = ({ oneMoveAway, forecast, tooCloseToCall }: Accepted): boolean =>
  oneMoveAway === true || forecast === true || tooCloseToCall === true;

/** What happens by the date alone: a qualification runs out, a score grows old. */
function passTime(course: Course, day: Day, options: CourseOptions, tell: Tell): Course {
  const { riskDays } = { ...DEFAULTS, ...options };
  const { securedUntil: until, last, epoch } = course;
  let { state, stale } = course;
  if (until !== undefined) {
    for (const days of riskDays) {
      const warned = addDays(until, -days);
      if (last?.forecast || warned > day) continue;
      state = 'at-risk';
      tell([{ event: 'at-risk', epoch, bucket: `${days} ${until}`, day: warned, posts: true }]);
    }
    if (day > until) {
      state = 'lost';
      tell([{ event: 'lost', epoch, bucket: '', day: addDays(until, 1), posts: true }]);
    }
  }
  if (last !== undefined && !stale) {
    const due = addDays(lastDayOf(last.month + 1), 20);
    stale = day > due;
    if (stale)
      tell([{ event: 'stale', epoch, bucket: String(last.month), day: addDays(due, 1), posts: true }]);
  }
  return { ...course, state, stale };
}
