import { z } from 'zod';

// What the connector says when the app is installed in a team or taken out of it.

const named = z.object({ id: z.string().min(1), name: z.string().nullish() });

export const botActivity = z.object({
  type: z.string(),
  channelId: z.string(),
  serviceUrl: z.string(),
  action: z.string().optional(),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
  membersRemoved: z.array(z.object({ id: z.string() })).optional(),
  channelData: z
    .object({
      tenant: z.object({ id: z.string() }).optional(),
      team: named.extend({ aadGroupId: z.string().nullish() }).optional(),
      channel: named.optional(),
      settings: z.object({ selectedChannel: named.optional() }).optional(),
    })
    .optional(),
});
export type BotActivity = z.infer<typeof botActivity>;

export interface Installed {
  readonly change: 'installed' | 'removed';
  readonly tenant: string;
  readonly channel: string;
  /** The team as Graph knows it, where the connector says so. */
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly channelName: string | null;
}

/** What an activity says about this bot in a team; nothing for everything else that may come. */
export function installationIn(activity: BotActivity, botId: string): Installed | undefined {
  const { tenant, team, channel, settings } = activity.channelData ?? {};
  const change = changeIn(activity, botId);
  if (!change || !tenant || !team) return undefined;
  // The channel that was chosen, or else the team's first one, which has the team's id.
  const place = settings?.selectedChannel ?? channel ?? { id: team.id, name: null };
  return {
    change,
    tenant: tenant.id,
    channel: place.id,
    teamId: team.aadGroupId ?? null,
    teamName: team.name ?? null,
    channelName: place.name ?? null,
  };
}

function changeIn(activity: BotActivity, botId: string): Installed['change'] | undefined {
  if (activity.type === 'installationUpdate') {
    if (activity.action?.startsWith('add')) return 'installed';
    return activity.action?.startsWith('remove') ? 'removed' : undefined;
  }
  if (activity.type !== 'conversationUpdate') return undefined;
  const isBot = ({ id }: { readonly id: string }) => id === `28:${botId}`;
  if (activity.membersAdded?.some(isBot)) return 'installed';
  return activity.membersRemoved?.some(isBot) ? 'removed' : undefined;
}
