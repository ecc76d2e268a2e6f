import type { InScope } from './engine.ts';

/**
 * Takes a channel for one process, or keeps it for longer; false while another process holds it. Whoever holds it
 * sends to it alone: two servers on one database never both send, and the order is that of one queue.
 */
export async function holdChannel(
  scope: InScope,
  channel: string,
  holder: string,
  heldUntil: Date,
): Promise<boolean> {
  const held = { holder, held_until: heldUntil.toISOString() };
  return scope.transaction(async (tables) => {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('channel_leases')
      .values({ organization_id: scope.organizationId, channel, ...held })
      .onConflict((conflict) =>
        conflict
          .columns(['organization_id', 'channel'])
          .doUpdateSet(held)
          .where((row) =>
            row.or([
              row('channel_leases.holder', '=', holder),
              row('channel_leases.held_until', '<=', scope.now()),
            ]),
          ),
      )
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  });
}

/** Lets others have it at once. */
export async function releaseChannel(scope: InScope, channel: string, holder: string): Promise<void> {
  await scope.transaction((tables) =>
    tables
      .updateTable('channel_leases')
      .set({ held_until: scope.now() })
      .where('organization_id', '=', scope.organizationId)
      .where('channel', '=', channel)
      .where('holder', '=', holder)
      .execute(),
  );
}
