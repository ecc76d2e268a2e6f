import { CannotStart } from './cannotStart.ts';
import { BotTokens } from './channels/botToken.ts';
import { connectorChannel, entraTokenUrl } from './channels/connector.ts';
import type { BotSettings } from './settings.ts';
import type { Ways } from './tasks/notifications/channelWays.ts';

/** The channel that is set, for the organization that the bot is registered in; those the bot will be installed in, and the address where it learns of them. */
export function botOf(
  { id: botId, secret, serviceUrl, channelId }: BotSettings,
  /** Where the bot is registered, and whose channels it posts to. */
  { home, tenants }: { readonly home: string; readonly tenants: readonly string[] },
  clock: () => Date,
) {
  const tokenUrl = entraTokenUrl(home);
  const into = (place: { readonly serviceUrl: string; readonly channel: string }) =>
    connectorChannel({
      botId,
      secret,
      tokenUrl,
      clock,
      serviceUrl: place.serviceUrl,
      channelId: place.channel,
    });
  const own = channelId === undefined ? undefined : into({ serviceUrl, channel: channelId });
  if (own && !own.ok) throw new CannotStart(own.reason);
  const bot: Ways['bot'] = (conversation) => {
    const opening = into(conversation);
    return opening.ok ? opening.channel : undefined;
  };
  const messages = { botId, tokens: new BotTokens({ botId, clock }), tenants };
  return { bot, messages, ...(own?.ok && { own: { organizationId: home, channel: own.channel } }) };
}
