import type { InScope } from './scope.ts';

// What Partner Center was already asked for, so that a pull that was cut short goes on.

export async function loadFeedTicket(scope: InScope, dataset: string): Promise<unknown> {
  const row = await scope.transaction((tables) =>
    tables
      .selectFrom('feed_tickets')
      .select('ticket')
      .where('organization_id', '=', scope.organizationId)
      .where('dataset', '=', dataset)
      .executeTakeFirst(),
  );
  return row?.ticket;
}

export async function saveFeedTicket(scope: InScope, dataset: string, ticket: object): Promise<void> {
  const state = { ticket: JSON.stringify(ticket), saved_at: scope.now() };
  await scope.transaction((tables) =>
    tables
      .insertInto('feed_tickets')
      .values({ organization_id: scope.organizationId, dataset, ...state })
      .onConflict((conflict) => conflict.columns(['organization_id', 'dataset']).doUpdateSet(state))
      .execute(),
  );
}
