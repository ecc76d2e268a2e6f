import { writeDeed } from './audit.ts';
import type { InScope } from './engine.ts';

export interface StoredSettings {
  /** As it was written; the contract's schema reads it. */
  readonly settings: unknown;
  readonly savedAt: string;
  readonly savedBy: string;
}

export async function notificationSettings(scope: InScope): Promise<StoredSettings | undefined> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('notification_settings')
      .select(['settings', 'saved_at as savedAt', 'saved_by as savedBy'])
      .where('organization_id', '=', scope.organizationId)
      .executeTakeFirst(),
  );
}

export async function saveNotificationSettings(scope: InScope, settings: object, by: string): Promise<void> {
  const saved = { settings: JSON.stringify(settings), saved_at: scope.now(), saved_by: by };
  await scope.transaction(async (tables) => {
    await tables
      .insertInto('notification_settings')
      .values({ organization_id: scope.organizationId, ...saved })
      .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(saved))
      .execute();
    await writeDeed(scope, tables, { by, deed: 'notifications-changed' });
  });
}
