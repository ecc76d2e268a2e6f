import { WEEKDAYS } from '#contract';
import type { Day, Designation } from '#scoring';
import { digestCard } from '../channels/cards/digestCard.ts';
import type { Message } from '../channels/channel.ts';
import type { Digest, Scope } from '../ledger/index.ts';
import { nextAttempt } from './backOff.ts';
import { holdOfHour } from './holds.ts';
import { addDaysTo, dayIn, timeIn, weekdayOf } from './localTime.ts';
import type { Mail, Outcome } from './postman.ts';
import { redactForMember } from './redactForMember.ts';
import { courseOfDesignation } from './statusEvents.ts';
import { storedScore } from './storedScore.ts';
import { type Wishes, watchOf } from './wishes.ts';

// Once a week: where every designation of a partner stands, and what has moved since the week before. Nobody is
// told when nothing has.

/** From this hour on the day of the digest. */
const FROM = '08:00';

/** What a week notes: by designation, in the order of the names. */
interface Noted {
  readonly [designation: string]: { readonly total: number; readonly state: string };
}

/** The day on which the week of now began: the latest day of the digest; nothing where none is wanted. */
export function weekOf({ settings, timeZone }: Wishes, now: Date): Day | undefined {
  if (settings.digestDay === 'never') return undefined;
  const today = dayIn(timeZone, now);
  const since = (weekdayOf(today) - WEEKDAYS.indexOf(settings.digestDay) + 7) % 7;
  return since === 0 && timeIn(timeZone, now) < FROM ? addDaysTo(today, -7) : addDaysTo(today, -since);
}

/** Notes where every partner stands when a week begins, and what of it is to be told. */
export async function writeDigests({
  organizationId,
  scope,
  wishes,
  clock,
  names,
  memory,
}: Mail): Promise<void> {
  const now = clock();
  const week = weekOf(wishes, now);
  if (week === undefined) return;
  // Looked at once a week, and when a partner has come.
  const noticed = `${week} ${names.size}`;
  if (memory.weeks.get(organizationId) === noticed) return;
  const before = new Map((await scope.latestDigests()).map((digest) => [digest.partnerId, digest]));
  let isEachNoted = true;
  for (const partnerId of names.keys()) {
    const mine = before.get(partnerId);
    if (mine && mine.week >= week) continue;
    const noted = await note(scope, partnerId, wishes, now);
    if (Object.keys(noted).length === 0) {
      // It has no score yet.
      isEachNoted = false;
      continue;
    }
    const last = mine?.payload;
    const silent =
      last === undefined
        ? 'the first week: only noted'
        : JSON.stringify(last) === JSON.stringify(noted)
          ? 'nothing has changed since the last one'
          : undefined;
    await scope.writeDigest(partnerId, week, { payload: noted, ...(silent && { silent }) });
  }
  if (isEachNoted) memory.weeks.set(organizationId, noticed);
}

async function note(scope: Scope, partnerId: string, wishes: Wishes, now: Date): Promise<Noted> {
  const partner = await scope.courseLines(partnerId);
  const latest = await scope.latestScores(partnerId);
  return Object.fromEntries(
    latest.map(({ designation, total }) => {
      const { course } = courseOfDesignation(partner, designation, watchOf(wishes, now));
      return [designation, { total, state: course.state }];
    }),
  );
}

/** Sends the digests that are due. */
export async function sendDigests(mail: Mail, goesOn: (outcome: Outcome) => boolean): Promise<void> {
  const { scope, wishes, clock } = mail;
  for (const digest of await scope.digests({ due: true })) {
    if (holdOfHour(wishes, clock()).hold === 'until') return;
    if (!goesOn(await sendDigest(mail, digest))) return;
  }
}

async function sendDigest(mail: Mail, { partnerId, week, attempts }: Digest): Promise<Outcome> {
  const { scope, queue, clock, log, memory, organizationId } = mail;
  const key = JSON.stringify([organizationId, partnerId, 'digest', week]);
  const about = { organization: organizationId, partner: partnerId, week };
  if (!memory.unrecorded.has(key)) {
    const message = await digestMessage(mail, partnerId, week);
    if (!(await queue.turn())) return 'not-our-turn';
    const delivery = await queue.channel.send(message);
    if (delivery.outcome !== 'sent') {
      const next = nextAttempt(delivery, attempts + 1, clock())?.toISOString() ?? null;
      await scope.recordDigest(partnerId, week, { error: delivery.reason, nextAttemptAt: next });
      log.warn({ ...about, ...delivery }, 'digest not posted');
      return delivery;
    }
    queue.pause.worked();
    memory.unrecorded.set(key, { activityId: delivery.id, hash: '' });
  }
  await scope.recordDigest(partnerId, week, { activityId: memory.unrecorded.get(key)?.activityId ?? null });
  memory.unrecorded.delete(key);
  log.info(about, 'digest posted');
  return 'done';
}

/** The card as things stand now, against what the week before has noted. */
async function digestMessage(mail: Mail, partnerId: string, week: Day): Promise<Message> {
  const { scope, wishes, names, app, organizationId, queue, clock } = mail;
  const earlier = (await scope.digests({ partnerId })).find((one) => one.week < week);
  const noted = (earlier?.payload ?? {}) as Noted;
  const partner = await scope.courseLines(partnerId);
  const courseOf = (designation: Designation) =>
    courseOfDesignation(partner, designation, watchOf(wishes, clock())).course;
  const card = digestCard({
    partner: { partnerId, name: names.get(partnerId) ?? partnerId },
    lines: (await scope.latestScores(partnerId)).map((score) => ({
      designation: redactForMember(storedScore(score).designation),
      before: noted[score.designation]?.total,
      on: { course: courseOf(score.designation) },
    })),
    language: wishes.language,
    tab: { ...app, tenantId: organizationId, channelId: queue.channel.id },
  });
  const [heading] = card.body;
  return { card, summary: heading?.type === 'TextBlock' ? heading.text : card.fallbackText };
}
