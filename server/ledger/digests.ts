import type { Day } from '#scoring';
import type { InScope } from './engine.ts';

/** What a week has to tell of a partner. */
export interface Digest {
  readonly partnerId: string;
  /** The day its week begins: a week has one digest. */
  readonly week: Day;
  readonly payload: unknown;
  readonly state: 'pending' | 'sent' | 'failed' | 'silent';
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

/** Writes a week's digest once; with a reason it is kept and told to nobody. False when it is there already. */
export async function writeDigest(
  scope: InScope,
  partnerId: string,
  week: Day,
  { payload, silent }: { readonly payload: object; readonly silent?: string },
): Promise<boolean> {
  const now = scope.now();
  return scope.transaction(async (tables) => {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('digests')
      .values({
        organization_id: scope.organizationId,
        partner_id: partnerId,
        week,
        payload: JSON.stringify(payload),
        state: silent === undefined ? 'pending' : 'silent',
        created_at: now,
        attempts: 0,
        next_attempt_at: silent === undefined ? now : null,
        last_error: silent ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  });
}

/** The newest first; with `due` those that are to be sent now. */
export async function digests(
  scope: InScope,
  only: { readonly due?: true; readonly partnerId?: string } = {},
): Promise<Digest[]> {
  const { partnerId } = only;
  return scope.transaction((tables) =>
    tables
      .selectFrom('digests')
      .select(['partner_id as partnerId', 'week', 'payload', 'state', 'attempts'])
      .select(['next_attempt_at as nextAttemptAt', 'last_error as lastError'])
      .select(['created_at as createdAt', 'sent_at as sentAt'])
      .where('organization_id', '=', scope.organizationId)
      .$if(partnerId !== undefined, (query) => query.where('partner_id', '=', String(partnerId)))
      .$if(only.due === true, (query) =>
        query.where('state', '=', 'pending').where('next_attempt_at', '<=', scope.now()),
      )
      .orderBy('week', 'desc')
      .orderBy('partner_id')
      .limit(200)
      .execute(),
  );
}

/** The newest digest of every partner. */
export async function latestDigests(
  scope: InScope,
): Promise<Pick<Digest, 'partnerId' | 'week' | 'payload'>[]> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('digests')
      .distinctOn('partner_id')
      .select(['partner_id as partnerId', 'week', 'payload'])
      .where('organization_id', '=', scope.organizationId)
      .orderBy('partner_id')
      .orderBy('week', 'desc')
      .execute(),
  );
}

export type DigestOutcome =
  | { readonly activityId: string | null }
  /** When to try again: never, when null. */
  | { readonly error: string; readonly nextAttemptAt: string | null };

/** Says what became of a digest; false when it was not waiting. */
export async function recordDigest(
  scope: InScope,
  partnerId: string,
  week: Day,
  outcome: DigestOutcome,
): Promise<boolean> {
  return scope.transaction(async (tables) => {
    const became =
      'error' in outcome
        ? {
            state: outcome.nextAttemptAt === null ? ('failed' as const) : ('pending' as const),
            next_attempt_at: outcome.nextAttemptAt,
            last_error: outcome.error,
          }
        : {
            state: 'sent' as const,
            next_attempt_at: null,
            last_error: null,
            activity_id: outcome.activityId,
            sent_at: scope.now(),
          };
    const { numUpdatedRows } = await tables
      .updateTable('digests')
      .set((column) => ({ ...became, attempts: column('attempts', '+', 1) }))
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('week', '=', week)
      .where('state', '=', 'pending')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}
