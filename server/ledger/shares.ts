import type { Designation } from '#scoring';
import type { InScope, Work } from './engine.ts';

/** A card that somebody shares: the person and the key make it one. */
export interface ShareKey {
  readonly personId: string;
  readonly idempotencyKey: string;
}

export interface ShareOrder extends ShareKey {
  /** What was asked for: the same key with another request is a mistake. */
  readonly requestHash: string;
  readonly partnerId: string;
  readonly designation: Designation;
  readonly channel: string;
}

export type ShareBegun =
  /** Nobody else is at it: it is to be posted now. */
  | { readonly outcome: 'begun' }
  | { readonly outcome: 'sent'; readonly webUrl: string | null }
  /** Whether it stands in the channel is not known, and it is not tried again. */
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'in-flight' }
  | { readonly outcome: 'other-request' };

export type ShareEnd =
  | { readonly state: 'sent'; readonly messageId: string | null; readonly webUrl: string | null }
  | { readonly state: 'failed' | 'unknown'; readonly reason: string };

const CUT_SHORT = 'the server ended while it was being posted';

/**
 * Takes an order on, unless its key has been used: what was certainly not posted may be tried again, everything else
 * stays as it is. What is still being sent after so long was cut short, and nobody can say whether it arrived.
 */
export async function beginShare(scope: InScope, order: ShareOrder, longestMs: number): Promise<ShareBegun> {
  const { personId, idempotencyKey, requestHash, partnerId, designation, channel } = order;
  return scope.transaction(async (tables): Promise<ShareBegun> => {
    const begun = { state: 'sending', begun_at: scope.now(), ended_at: null, reason: null } as const;
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('shares')
      .values({
        ...{ organization_id: scope.organizationId, person_id: personId, idempotency_key: idempotencyKey },
        ...{ request_hash: requestHash, partner_id: partnerId, designation, channel, attempts: 1, ...begun },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return { outcome: 'begun' };
    const known = await one(scope, tables, order)
      .select(['request_hash', 'state', 'begun_at', 'web_url'])
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (known.request_hash !== requestHash) return { outcome: 'other-request' };
    if (known.state === 'sent') return { outcome: 'sent', webUrl: known.web_url };
    if (known.state === 'unknown') return { outcome: 'unknown' };
    if (known.state === 'failed') {
      await change(scope, tables, order)
        .set((column) => ({ ...begun, attempts: column('attempts', '+', 1) }))
        .execute();
      return { outcome: 'begun' };
    }
    if (Date.parse(known.begun_at) + longestMs >= Date.parse(scope.now())) return { outcome: 'in-flight' };
    await change(scope, tables, order)
      .set({ state: 'unknown', ended_at: scope.now(), reason: CUT_SHORT })
      .execute();
    return { outcome: 'unknown' };
  });
}

/** What has become of an order that was begun. */
export async function endShare(scope: InScope, key: ShareKey, end: ShareEnd): Promise<void> {
  const told =
    end.state === 'sent'
      ? { message_id: end.messageId, web_url: end.webUrl, reason: null }
      : { reason: end.reason };
  await scope.transaction((tables) =>
    change(scope, tables, key)
      .set({ state: end.state, ended_at: scope.now(), ...told })
      .where('state', '=', 'sending')
      .execute(),
  );
}

const one = ({ organizationId }: InScope, tables: Work, { personId, idempotencyKey }: ShareKey) =>
  tables
    .selectFrom('shares')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('idempotency_key', '=', idempotencyKey);

const change = ({ organizationId }: InScope, tables: Work, { personId, idempotencyKey }: ShareKey) =>
  tables
    .updateTable('shares')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('idempotency_key', '=', idempotencyKey);
