import { TOLD_EVENTS } from '#contract';
import type { StoredEvent } from '../ledger/index.ts';
import { addDaysTo, dayIn, instantAt, timeIn } from './localTime.ts';
import { type DesignationCourse, isStillSo } from './statusEvents.ts';
import type { Wishes } from './wishes.ts';

// Why something that waits is not told now: the organization's wishes, and that it is no longer so.

export type Hold =
  | { readonly hold: 'none' }
  | { readonly hold: 'until'; readonly until: Date; readonly reason: string }
  | { readonly hold: 'forever'; readonly reason: string };

const NONE: Hold = { hold: 'none' };

/** What keeps one event from being told. */
export function holdOfEvent(
  event: StoredEvent,
  fared: DesignationCourse,
  { settings, timeZone }: Wishes,
  now: Date,
): Hold {
  const name = TOLD_EVENTS.find((told) => told === event.event);
  if (name === undefined) return { hold: 'forever', reason: 'nothing of this kind is told' };
  if (!isStillSo({ event: name, epoch: event.epoch, bucket: event.bucket }, fared)) {
    return { hold: 'forever', reason: 'no longer so before it could be told' };
  }
  const { send = true, snoozedUntil = null } = settings.events[name] ?? {};
  if (!send) return { hold: 'forever', reason: 'switched off in the settings' };
  if (snoozedUntil === null || dayIn(timeZone, now) >= snoozedUntil) return NONE;
  return { hold: 'until', until: instantAt(timeZone, snoozedUntil), reason: `put off until ${snoozedUntil}` };
}

/** What keeps a post about a designation from being sent; `events` are all that are known of it. */
export function holdOfPost(events: readonly StoredEvent[], wishes: Wishes, now: Date): Hold {
  const { timeZone } = wishes;
  const today = dayIn(timeZone, now);
  const isToday = ({ sentAt }: StoredEvent) => sentAt !== null && dayIn(timeZone, new Date(sentAt)) === today;
  if (events.some(isToday)) {
    const until = instantAt(timeZone, addDaysTo(today, 1));
    return { hold: 'until', until, reason: 'one post about a designation a day' };
  }
  return holdOfHour(wishes, now);
}

/** Quiet hours, also those over midnight. */
export function holdOfHour({ settings: { quietHours }, timeZone }: Wishes, now: Date): Hold {
  if (quietHours === null) return NONE;
  const { from, to } = quietHours;
  const time = timeIn(timeZone, now);
  const overMidnight = from > to;
  const isQuiet = overMidnight ? time >= from || time < to : time >= from && time < to;
  if (!isQuiet) return NONE;
  const today = dayIn(timeZone, now);
  const endsOn = overMidnight && time >= from ? addDaysTo(today, 1) : today;
  return { hold: 'until', until: instantAt(timeZone, endsOn, to), reason: `quiet hours until ${to}` };
}
