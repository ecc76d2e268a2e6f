import { randomUUID } from 'node:crypto';
import type { Channel, Delivery } from '../channels/channel.ts';
import type { Scope, StoredEvent } from '../ledger/index.ts';
import type { Log } from '../log.ts';
import { nextAttempt } from './backOff.ts';
import { type BuiltCard, cardFor } from './cardFor.ts';
import type { ChannelQueue } from './channelQueue.ts';
import { holdOfEvent, holdOfPost } from './holds.ts';
import { courseOfDesignation, type DesignationCourse } from './statusEvents.ts';
import { type About, ALL_EVENTS, keyOf } from './subjects.ts';
import { type Wishes, watchOf } from './wishes.ts';

export type Failure = Exclude<Delivery, { readonly outcome: 'sent' }>;

/** One organization's mail, and what it takes to deliver it. */
export interface Mail {
  readonly organizationId: string;
  readonly scope: Scope;
  readonly wishes: Wishes;
  readonly queue: ChannelQueue<Channel>;
  readonly clock: () => Date;
  readonly log: Log;
  /** The app's id in Teams, and the address of this server. */
  readonly app: { readonly appId: string; readonly publicUrl: string };
  readonly memory: Memory;
  /** The partners' names. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a process knows beyond the ledger. */
export interface Memory {
  /** What the channel has taken and the ledger has not: it is recorded, never sent again. */
  readonly unrecorded: Map<string, { readonly activityId: string | null; readonly hash: string }>;
  /** Updates that were refused: the same is not tried again. */
  readonly refused: Set<string>;
  /** The week whose digests were looked at, by organization. */
  readonly weeks: Map<string, string>;
}

export type Outcome = Failure | 'done' | 'not-our-turn';

/** What is known of the designation that a card is about. */
interface Known {
  readonly about: About;
  /** The newest first. */
  readonly events: readonly StoredEvent[];
  readonly fared: DesignationCourse;
}

/** Posts the card as it is now: with it everything is told that waits about the designation. */
export async function postCard(mail: Mail, about: About): Promise<Outcome> {
  const { scope, queue, memory, log } = mail;
  const known = await knownOf(mail, about);
  const waiting = known.events.filter(({ state }) => state === 'pending');
  const newestKey = waiting[0] && keyOf(mail.organizationId, waiting[0]);
  const unrecorded = newestKey === undefined ? undefined : memory.unrecorded.get(newestKey);
  const events = unrecorded ? waiting : await tellable(mail, known, waiting);
  const [newest] = events;
  if (!newest) return 'done';
  const key = keyOf(mail.organizationId, newest);
  let sent = memory.unrecorded.get(key);
  if (!sent) {
    const built = await build(mail, known);
    if (!built.ok) return notSent(mail, events, { outcome: 'refused', reason: built.reason });
    if (!(await queue.turn())) return 'not-our-turn';
    const delivery = await queue.channel.send(built.card.message);
    if (delivery.outcome !== 'sent') return notSent(mail, events, delivery);
    sent = { activityId: delivery.id, hash: built.card.hash };
    memory.unrecorded.set(key, sent);
    queue.pause.worked();
  }
  const { activityId, hash } = sent;
  // The newest last: as long as it waits, it is known here that the card stands.
  for (const older of events.slice(1)) await scope.recordSent(older, { activityId });
  const card = activityId === null ? undefined : { channel: queue.channel.id, activityId, cardHash: hash };
  await scope.recordSent(newest, { activityId, ...(card && { card }) });
  memory.unrecorded.delete(key);
  log.info(namesOf(mail, about), `card posted: ${newest.event}`);
  return 'done';
}

/** Edits the card in the channel where it shows something else than what is known now. */
export async function updateCard(mail: Mail, about: About): Promise<Outcome> {
  const { scope, queue, memory, log } = mail;
  const { channel } = queue;
  const { partnerId, designation } = about;
  if (!channel.canUpdate) return 'done';
  const card = await scope.livingCard(partnerId, designation, channel.id);
  if (!card) return 'done';
  const built = await build(mail, await knownOf(mail, about));
  if (!built.ok) return 'done';
  const { message, hash } = built.card;
  if (hash === card.cardHash || memory.refused.has(hash)) return 'done';
  if (!(await queue.turn())) return 'not-our-turn';
  const delivery = await channel.update(card.activityId, message);
  if (delivery.outcome !== 'sent' && delivery.outcome !== 'gone') {
    if (delivery.outcome === 'refused') memory.refused.add(hash);
    log.warn({ ...namesOf(mail, about), ...delivery }, 'card not updated');
    return delivery;
  }
  // A card that somebody has removed stays away until there is a new state to tell.
  queue.pause.worked();
  const { activityId } = card;
  await scope.saveLivingCard(partnerId, designation, { channel: channel.id, activityId, cardHash: hash });
  return 'done';
}

async function knownOf({ scope, wishes, clock }: Mail, about: About): Promise<Known> {
  const { partnerId, designation } = about;
  const events = (await scope.eventLog(partnerId, ALL_EVENTS)).filter(
    (one) => one.designation === designation,
  );
  const fared = courseOfDesignation(
    await scope.courseLines(partnerId),
    designation,
    watchOf(wishes, clock()),
  );
  return { about, events, fared };
}

/** Of what waits, what may be told now; the rest is put off or closed, with the reason. */
async function tellable(
  { scope, wishes, clock }: Mail,
  { events, fared }: Known,
  waiting: readonly StoredEvent[],
): Promise<StoredEvent[]> {
  const now = clock();
  const may: StoredEvent[] = [];
  for (const event of waiting) {
    const held = holdOfEvent(event, fared, wishes, now);
    if (held.hold === 'forever') await scope.recordSilent(event, held.reason);
    else if (held.hold === 'until') await putOff(scope, event, held);
    else may.push(event);
  }
  const post = holdOfPost(events, wishes, now);
  if (post.hold !== 'until' || may.length === 0) return may;
  for (const event of may) await putOff(scope, event, post);
  return [];
}

const putOff = (scope: Scope, event: StoredEvent, { until, reason }: { until: Date; reason: string }) =>
  scope.putOff(event, { until: until.toISOString(), reason });

async function notSent(mail: Mail, events: readonly StoredEvent[], failure: Failure): Promise<Failure> {
  const { clock, log, scope } = mail;
  for (const event of events) {
    const next = nextAttempt(failure, event.attempts + 1, clock())?.toISOString() ?? null;
    await scope.recordFailed(event, { error: failure.reason, nextAttemptAt: next });
    log.warn({ ...namesOf(mail, event), ...failure, next }, `card not posted: ${event.event}`);
  }
  return failure;
}

type Built =
  | { readonly ok: true; readonly card: BuiltCard }
  | { readonly ok: false; readonly reason: string };

/** A card that cannot be built must not keep the others from being sent. */
async function build(mail: Mail, { about, events, fared }: Known): Promise<Built> {
  const { app, queue, log, scope, organizationId, wishes } = mail;
  const tab = { ...app, tenantId: organizationId, channelId: queue.channel.id };
  try {
    const { partnerId, designation } = about;
    const partner = { partnerId, name: mail.names.get(partnerId) ?? partnerId };
    const { language } = wishes;
    const card = await cardFor(scope, { partner, designation, language, events, fared, tab });
    return card ? { ok: true, card } : { ok: false, reason: 'there is no score to tell about' };
  } catch (error) {
    const id = randomUUID();
    log.error({ ...namesOf(mail, about), err: error, id }, 'a card could not be built');
    return { ok: false, reason: `the card could not be built: it is in the log under the id ${id}` };
  }
}

const namesOf = ({ organizationId }: Mail, { partnerId, designation }: About) => ({
  organization: organizationId,
  partner: partnerId,
  designation,
});
