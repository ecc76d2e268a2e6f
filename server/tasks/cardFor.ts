import { createHash } from 'node:crypto';
import type { Designation } from '#scoring';
import type { Language } from '#words';
import type { CourseOnCard } from '../channels/cards/courseWords.ts';
import { statusCard } from '../channels/cards/statusCard.ts';
import type { TabAddress } from '../channels/cards/tabLink.ts';
import type { Message } from '../channels/channel.ts';
import type { Partner, Scope, StoredEvent } from '../ledger/index.ts';
import { redactForMember } from './redactForMember.ts';
import { type DesignationCourse, isStillSo } from './statusEvents.ts';
import { storedScore } from './storedScore.ts';

export interface BuiltCard {
  readonly message: Message;
  /** Equal for cards that show the same. */
  readonly hash: string;
}

export interface CardWishes {
  readonly partner: Partner;
  readonly designation: Designation;
  readonly language: Language;
  /** What is known of the designation's events, the newest first. */
  readonly events: readonly StoredEvent[];
  readonly fared: DesignationCourse;
  readonly tab: TabAddress;
}

/** The card that tells where a designation stands now; none while it has no score. */
export async function cardFor(scope: Scope, asked: CardWishes): Promise<BuiltCard | undefined> {
  const { partner, designation, language, events, fared, tab } = asked;
  const { partnerId } = partner;
  const latest = (await scope.latestScores(partnerId)).find((score) => score.designation === designation);
  if (latest === undefined) return undefined;
  const earlier = await scope.scoreBefore(partnerId, designation, latest.month);
  const card = statusCard({
    partner,
    asOf: latest.asOf,
    designation: redactForMember(storedScore(latest).designation),
    earlier: earlier && redactForMember(storedScore(earlier).designation),
    course: courseOnCard(fared, events),
    language,
    tab,
  });
  const [heading] = card.body;
  const message = { card, summary: heading?.type === 'TextBlock' ? heading.text : card.fallbackText };
  return { message, hash: createHash('sha256').update(JSON.stringify(message)).digest('hex') };
}

/** The event is the one that was told last or is about to be: an edit later on keeps its words. */
function courseOnCard(fared: DesignationCourse, events: readonly StoredEvent[]): CourseOnCard {
  const told = fared.events.filter((event) =>
    events.some(
      ({ event: name, epoch, bucket, state }) =>
        name === event.event && epoch === event.epoch && bucket === event.bucket && state !== 'silent',
    ),
  );
  const event = told.findLast((one) => isStillSo(one, fared))?.event;
  const lostOn = fared.events.findLast(({ event: name }) => name === 'lost')?.day;
  return { course: fared.course, event, lostOn, enrolledPath: fared.enrolledPath };
}
