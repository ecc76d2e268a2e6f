import type { InScope, Work } from './engine.ts';
import { dueFirst, newestFirst } from './eventQueries.ts';

// What is told to one person alone stands in the same table as what is told to a channel, under the same kind of
// key: it is about no designation, and names whom it is for.

export interface NoticeKey {
  readonly partnerId: string;
  readonly event: string;
  /** What it is about, and which of several. */
  readonly bucket: string;
  /** The object id of whom it is for. */
  readonly recipient: string;
}

export interface NoticeToSend extends Omit<NoticeKey, 'partnerId'> {
  readonly payload: object;
  /** Why it is not told to anybody: it is only kept. */
  readonly silent?: string;
}

export interface StoredNotice extends NoticeKey {
  readonly payload: unknown;
  readonly state: 'pending' | 'sent' | 'failed' | 'silent';
  readonly createdAt: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly lastError: string | null;
  readonly sentAt: string | null;
}

export type NoticeOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'silent'; readonly reason: string }
  /** It has been tried; without a time it is not tried again. */
  | { readonly state: 'failed'; readonly reason: string; readonly nextAttemptAt: string | null }
  | { readonly state: 'put-off'; readonly reason: string; readonly until: string };

const COLUMNS = [
  'partner_id as partnerId',
  'event',
  'bucket',
  'recipient',
  'payload',
  'state',
  'created_at as createdAt',
  'attempts',
  'next_attempt_at as nextAttemptAt',
  'last_error as lastError',
  'sent_at as sentAt',
] as const;

/** Writes notices in the transaction of the scores they come with; those whose key exists are left alone. */
export async function writeNotices(
  scope: InScope,
  tables: Work,
  partnerId: string,
  notices: readonly NoticeToSend[],
): Promise<number> {
  const now = scope.now();
  let written = 0;
  for (const [position, { event, bucket, recipient, payload, silent }] of notices.entries()) {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('events')
      .values({
        ...{ organization_id: scope.organizationId, partner_id: partnerId, designation: '', epoch: 0 },
        ...{ event, bucket, recipient, payload: JSON.stringify(payload), created_at: now, position },
        ...{ state: silent === undefined ? 'pending' : 'silent', attempts: 0 },
        ...{ next_attempt_at: silent === undefined ? now : null, last_error: silent ?? null },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    written += Number(numInsertedOrUpdatedRows ?? 0n);
  }
  return written;
}

/** What is due to be told to people, the oldest first. */
export async function pendingNotices(scope: InScope, limit = 50): Promise<StoredNotice[]> {
  const rows = await scope.transaction((tables) =>
    dueFirst(scope, tables, limit).where('recipient', 'is not', null).select(COLUMNS).execute(),
  );
  return rows.map(ofPerson);
}

/** Every notice about a partner's people, the newest first. */
export async function noticeLog(scope: InScope, partnerId: string, limit = 200): Promise<StoredNotice[]> {
  const rows = await scope.transaction((tables) =>
    newestFirst(scope, tables, partnerId, limit).where('recipient', 'is not', null).select(COLUMNS).execute(),
  );
  return rows.map(ofPerson);
}

/** Says what has become of a notice; false when it was not waiting. */
export async function recordNotice(scope: InScope, key: NoticeKey, told: NoticeOutcome): Promise<boolean> {
  const { numUpdatedRows } = await scope.transaction((tables) =>
    tables
      .updateTable('events')
      .set((column) => {
        const attempts = column('attempts', '+', told.state === 'sent' || told.state === 'failed' ? 1 : 0);
        if (told.state === 'sent') {
          return { state: 'sent', attempts, next_attempt_at: null, last_error: null, sent_at: scope.now() };
        }
        const next =
          told.state === 'put-off' ? told.until : told.state === 'failed' ? told.nextAttemptAt : null;
        const ended = told.state === 'silent' ? 'silent' : 'failed';
        const state = next === null ? ended : 'pending';
        return { state, attempts, next_attempt_at: next, last_error: told.reason };
      })
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', key.partnerId)
      .where('event', '=', key.event)
      .where('bucket', '=', key.bucket)
      .where('recipient', '=', key.recipient)
      .where('state', '=', 'pending')
      .executeTakeFirst(),
  );
  return numUpdatedRows > 0n;
}

const ofPerson = <T extends { readonly recipient: string | null }>(row: T) => ({
  ...row,
  recipient: row.recipient ?? '',
});
