import type { InScope } from './engine.ts';

/** A channel of a team into which the bot was installed: where it may post. */
export interface Conversation {
  readonly channel: string;
  /** The team it belongs to, as Graph knows it. */
  readonly teamId: string | null;
  readonly serviceUrl: string;
  readonly teamName: string | null;
  readonly channelName: string | null;
}

/** Those the bot is installed in now, the newest first. */
export async function conversations(scope: InScope): Promise<Conversation[]> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('conversations')
      .select([
        'channel',
        'team_id as teamId',
        'service_url as serviceUrl',
        'team_name as teamName',
        'channel_name as channelName',
      ])
      .where('organization_id', '=', scope.organizationId)
      .where('removed_at', 'is', null)
      .orderBy('captured_at', 'desc')
      .orderBy('channel')
      .execute(),
  );
}

export async function saveConversation(scope: InScope, conversation: Conversation): Promise<void> {
  const { channel, teamId, serviceUrl, teamName, channelName } = conversation;
  const known = {
    team_id: teamId,
    service_url: serviceUrl,
    team_name: teamName,
    channel_name: channelName,
    captured_at: scope.now(),
    removed_at: null,
  };
  await scope.transaction((tables) =>
    tables
      .insertInto('conversations')
      .values({ organization_id: scope.organizationId, channel, ...known })
      .onConflict((conflict) => conflict.columns(['organization_id', 'channel']).doUpdateSet(known))
      .execute(),
  );
}

/** The bot was taken out of it. */
export async function removeConversation(scope: InScope, channel: string): Promise<void> {
  await scope.transaction((tables) =>
    tables
      .updateTable('conversations')
      .set({ removed_at: scope.now() })
      .where('organization_id', '=', scope.organizationId)
      .where('channel', '=', channel)
      .execute(),
  );
}
