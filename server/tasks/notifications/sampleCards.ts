import { TOLD_EVENTS, type ToldEvent } from '#contract';
import { type Course, type Day, type Designation, securedUntil } from '#scoring';
import type { AdaptiveCard } from '../../channels/cards/adaptiveCard.ts';
import { statusCard } from '../../channels/cards/statusCard.ts';
import type { TabAddress } from '../../channels/cards/tabLink.ts';
import type { Partner, Scope } from '../../ledger/index.ts';
import { addDaysTo } from '../localTime.ts';
import { redactForMember } from '../redactForMember.ts';
import { courseOfDesignation } from '../statusEvents.ts';
import { storedScore } from '../storedScore.ts';
import { type Wishes, watchOf } from '../wishes.ts';

export interface SampleCard {
  readonly event: ToldEvent;
  readonly card: AdaptiveCard;
}

const STATES = {
  near: 'near',
  blocked: 'blocked',
  qualified: 'secured',
  recovered: 'secured',
  'at-risk': 'at-risk',
  lost: 'lost',
  stale: undefined,
  'rules-changed': undefined,
} as const satisfies Readonly<Record<ToldEvent, Course['state'] | undefined>>;

/** What each card would look like, with the partner's own newest score; nothing without a score. */
export async function sampleCards(
  scope: Scope,
  wishes: Wishes,
  now: Date,
  asked: {
    readonly partner: Partner;
    readonly tab: TabAddress;
    readonly designation?: Designation | undefined;
  },
): Promise<SampleCard[] | undefined> {
  const { partner } = asked;
  const { partnerId } = partner;
  const scores = await scope.latestScores(partnerId);
  const byDistance = scores.toSorted((a, b) => Math.abs(a.total - 70) - Math.abs(b.total - 70));
  const latest = byDistance.find(
    ({ designation }) => !asked.designation || designation === asked.designation,
  );
  if (!latest) return undefined;
  const { designation } = latest;
  const watch = watchOf(wishes, now);
  const { course } = courseOfDesignation(await scope.courseLines(partnerId), designation, watch);
  const earlier = await scope.scoreBefore(partnerId, designation, latest.month);
  return TOLD_EVENTS.map((event) => ({
    event,
    card: statusCard({
      partner,
      asOf: latest.asOf,
      designation: redactForMember(storedScore(latest).designation),
      earlier: earlier && redactForMember(storedScore(earlier).designation),
      course: { course: imagined(course, event, watch.today), event, lostOn: watch.today },
      language: wishes.language,
      tab: asked.tab,
    }),
  }));
}

/** The course as it is, led to where the event is told. */
function imagined(course: Course, event: ToldEvent, today: Day): Course {
  const state = STATES[event] ?? course.state;
  const { securedUntil: until, lastQualified, ...rest } = course;
  const qualified = lastQualified ?? addDaysTo(today, -90);
  if (state !== 'secured' && state !== 'at-risk') {
    return {
      ...rest,
      state,
      stale: event === 'stale',
      ...(state === 'lost' && { lastQualified: qualified }),
    };
  }
  const end = until ?? securedUntil(today, qualified) ?? today;
  return { ...rest, state, stale: event === 'stale', lastQualified: qualified, securedUntil: end };
}
