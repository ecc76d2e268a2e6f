import type { Designation } from '#scoring';
import type { InScope, Work } from './engine.ts';

/** The card that stands for a partner and designation in a channel, and is edited rather than posted again. */
export interface Card {
  readonly channel: string;
  readonly activityId: string;
  /** Hash of what it shows: an equal card is not sent again. */
  readonly cardHash: string;
}

export interface LivingCard extends Card {
  readonly updatedAt: string;
}

export async function livingCard(
  scope: InScope,
  partnerId: string,
  designation: Designation,
  channel: string,
): Promise<LivingCard | undefined> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('cards')
      .select(['channel', 'activity_id as activityId', 'card_hash as cardHash', 'updated_at as updatedAt'])
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('designation', '=', designation)
      .where('channel', '=', channel)
      .executeTakeFirst(),
  );
}

export async function saveLivingCard(
  scope: InScope,
  partnerId: string,
  designation: Designation,
  card: Card,
): Promise<void> {
  await scope.transaction((tables) => writeCard(scope, tables, partnerId, designation, card));
}

export async function writeCard(
  scope: InScope,
  tables: Work,
  partnerId: string,
  designation: Designation,
  card: Card,
): Promise<void> {
  const state = { activity_id: card.activityId, card_hash: card.cardHash, updated_at: scope.now() };
  await tables
    .insertInto('cards')
    .values({
      organization_id: scope.organizationId,
      partner_id: partnerId,
      designation,
      channel: card.channel,
      ...state,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'partner_id', 'designation', 'channel']).doUpdateSet(state),
    )
    .execute();
}
