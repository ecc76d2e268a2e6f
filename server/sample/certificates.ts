import { certification, type Day, type FactsDocument } from '#scoring';
import { random } from './random.ts';
import { plusDays, plusYears, type Timeline } from './timeline.ts';

type CertificationFact = NonNullable<FactsDocument['certifications']>[number];

/** A certificate as it stands on the day of the sample, whatever day that is. */
export interface AwardStory {
  readonly code: string;
  /** Days until it expires, below zero since it did. Absent: some months. */
  readonly left?: number;
  /** It comes with the next month: earned, or renewed when it was near its end. */
  readonly next?: 'earned' | 'renewed';
  /** The export names no day of expiry. */
  readonly undated?: true;
  /** What the person has passed instead once this one is retired for good. */
  readonly successor?: string;
}

/** Fundamentals and assessments are for good. */
const FOR_GOOD = new Set(['AB-900', 'MS-900']);

/** What the export says about a certificate; undefined as long as it is not earned. */
export function awardFact(
  person: string,
  story: AwardStory,
  timeline: Timeline,
): CertificationFact | undefined {
  const { code, left, next, undated, successor } = story;
  const { today, asOf } = timeline;
  const dice = random(`certificate ${person} ${code}`);
  const { retired, lastDay } = certification(code) ?? {};
  if (next === 'earned' && asOf === today) return undefined;
  if (next === 'earned') {
    const earned = plusDays(asOf, -9);
    return { person, certification: code, earned, expires: plusYears(earned, 1) };
  }
  if (FOR_GOOD.has(code) || undated) {
    const before = dice.whole(45, 260);
    const earned = earliest(plusDays(today, -before), retired && plusDays(retired, -before));
    return { person, certification: code, earned };
  }
  // Nobody can renew a retired certification: it has run out when its last day of points has come.
  const current = earliest(plusDays(today, left ?? dice.whole(95, 340)), lastDay);
  if (current < today && successor) return awardFact(person, { code: successor }, timeline);
  const renewed = next === 'renewed' && asOf > today;
  return {
    person,
    certification: code,
    earned: plusYears(current, left === undefined ? -1 - dice.whole(0, 1) : -1),
    expires: renewed ? plusYears(current, 1) : current,
  };
}

const earliest = (day: Day, limit: Day | undefined): Day =>
  limit !== undefined && limit < day ? limit : day;
