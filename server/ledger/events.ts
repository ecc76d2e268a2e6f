import { type Card, writeCard } from './cards.ts';
import type { InScope, Work } from './engine.ts';
import { dueFirst, newestFirst } from './eventQueries.ts';
import type { EventKey } from './eventsWrite.ts';

export interface StoredEvent extends EventKey {
  readonly payload: unknown;
  readonly state: 'pending' | 'sent' | 'failed' | 'silent';
  readonly createdAt: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly lastError: string | null;
  readonly activityId: string | null;
  readonly sentAt: string | null;
}

const COLUMNS = [
  'partner_id as partnerId',
  'designation',
  'event',
  'epoch',
  'bucket',
  'payload',
  'state',
  'created_at as createdAt',
  'attempts',
  'next_attempt_at as nextAttemptAt',
  'last_error as lastError',
  'activity_id as activityId',
  'sent_at as sentAt',
] as const;

/** What is due to be sent, the oldest first. */
export async function pendingEvents(scope: InScope, limit = 50): Promise<StoredEvent[]> {
  return scope.transaction((tables) =>
    dueFirst(scope, tables, limit).where('recipient', 'is', null).select(COLUMNS).execute(),
  );
}

/** Every event of a partner, the newest first: what was sent, what waits and why. */
export async function eventLog(scope: InScope, partnerId: string, limit = 200): Promise<StoredEvent[]> {
  return scope.transaction((tables) =>
    newestFirst(scope, tables, partnerId, limit).where('recipient', 'is', null).select(COLUMNS).execute(),
  );
}

/**
 * Says that an event is in its channel, and which card stands there for it now: in one transaction, so that a
 * sent event always has its card. False when it was not waiting.
 */
export async function recordSent(
  scope: InScope,
  key: EventKey,
  sent: {
    readonly activityId: string | null;
    /** The card that stands there, where it can be edited. */
    readonly card?: Card;
  },
): Promise<boolean> {
  return scope.transaction(async (tables) => {
    const { activityId, card } = sent;
    const { numUpdatedRows } = await oneWaiting(scope, tables, key)
      .set((column) => ({
        state: 'sent',
        attempts: column('attempts', '+', 1),
        next_attempt_at: null,
        last_error: null,
        activity_id: activityId,
        sent_at: scope.now(),
      }))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    if (card) await writeCard(scope, tables, key.partnerId, key.designation, card);
    return true;
  });
}

/** Says that sending failed, and when to try again: never, when `nextAttemptAt` is null. False when not waiting. */
export async function recordFailed(
  scope: InScope,
  key: EventKey,
  failed: { readonly error: string; readonly nextAttemptAt: string | null },
): Promise<boolean> {
  return scope.transaction(async (tables) => {
    const { numUpdatedRows } = await oneWaiting(scope, tables, key)
      .set((column) => ({
        state: failed.nextAttemptAt === null ? 'failed' : 'pending',
        attempts: column('attempts', '+', 1),
        next_attempt_at: failed.nextAttemptAt,
        last_error: failed.error,
      }))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}

/** Says when an event may be told, and what it waits for: it has not been tried. False when it was not waiting. */
export async function putOff(
  scope: InScope,
  key: EventKey,
  { until, reason }: { readonly until: string; readonly reason: string },
): Promise<boolean> {
  return scope.transaction(async (tables) => {
    const { numUpdatedRows } = await oneWaiting(scope, tables, key)
      .set({ next_attempt_at: until, last_error: reason })
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}

/** What was only put off is looked at again at once: what it waited for may have changed. */
export async function lookAgain(scope: InScope): Promise<void> {
  const now = scope.now();
  await scope.transaction((tables) =>
    tables
      .updateTable('events')
      .set({ next_attempt_at: now })
      .where('organization_id', '=', scope.organizationId)
      .where('state', '=', 'pending')
      .where('attempts', '=', 0)
      .where('next_attempt_at', '>', now)
      .execute(),
  );
}

/** Says that an event is not going to be told, and why. False when it was not waiting. */
export async function recordSilent(scope: InScope, key: EventKey, reason: string): Promise<boolean> {
  return scope.transaction(async (tables) => {
    const { numUpdatedRows } = await oneWaiting(scope, tables, key)
      .set({ state: 'silent', next_attempt_at: null, last_error: reason })
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}

function oneWaiting(scope: InScope, tables: Work, key: EventKey) {
  return tables
    .updateTable('events')
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', key.partnerId)
    .where('designation', '=', key.designation)
    .where('event', '=', key.event)
    .where('epoch', '=', key.epoch)
    .where('bucket', '=', key.bucket)
    .where('state', '=', 'pending');
}
