import type { Designation } from '#scoring';
import type { InScope, Work } from './engine.ts';

/** What makes an event the same event: the same key is never sent as two. */
export interface EventKey {
  readonly partnerId: string;
  readonly designation: Designation;
  readonly event: string;
  readonly epoch: number;
  /** Which of several, as the days before a deadline; empty where an epoch has one. */
  readonly bucket: string;
}

export interface EventToSend extends Omit<EventKey, 'partnerId'> {
  /** What the card is built from. */
  readonly payload: object;
  /** Why it is not told to anybody: it is only kept. */
  readonly silent?: string;
}

/** Writes events in the transaction of the scores they come from; those whose key exists are left alone. */
export async function writeEvents(
  scope: InScope,
  tables: Work,
  partnerId: string,
  events: readonly EventToSend[],
): Promise<number> {
  const now = scope.now();
  let written = 0;
  for (const [position, { designation, event, epoch, bucket, payload, silent }] of events.entries()) {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('events')
      .values({
        organization_id: scope.organizationId,
        partner_id: partnerId,
        designation,
        event,
        epoch,
        bucket,
        payload: JSON.stringify(payload),
        state: silent === undefined ? 'pending' : 'silent',
        created_at: now,
        position,
        attempts: 0,
        next_attempt_at: silent === undefined ? now : null,
        last_error: silent ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    written += Number(numInsertedOrUpdatedRows ?? 0n);
  }
  return written;
}
