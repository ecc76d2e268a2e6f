import { entityId } from './manifest.ts';
import { appId, team, tenantId } from './organization.ts';

/** Where a deep link of this app leads. */
export interface TabTarget {
  subPageId: string | undefined;
  /** A link that names the channel opens the channel's tab, any other the personal app, as in Teams. */
  inChannel: boolean;
}

/** Reads a link of Teams to this app's tab; any other address is nothing of ours. */
export function readTabLink(address: string): TabTarget | undefined {
  const url = URL.parse(address);
  if (url?.origin !== 'https://teams.microsoft.com') return undefined;
  const [, l, entity, app] = url.pathname.split('/');
  if (l !== 'l' || entity !== 'entity' || app !== appId) return undefined;
  return readContext(url.searchParams.get('context'));
}

function readContext(text: string | null): TabTarget {
  const context = parse(text);
  const { subEntityId, channelId } = context;
  return {
    subPageId: typeof subEntityId === 'string' && subEntityId !== '' ? subEntityId : undefined,
    inChannel: channelId === team.channel.id,
  };
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // A broken context still names the app: Teams opens it at its first page.
    return {};
  }
}

/** The link that opens the tab at a place in it, as the tab would share it in Teams. */
export function writeTabLink({ subPageId, inChannel }: TabTarget, label: string): string {
  const context = {
    ...(subPageId !== undefined && { subEntityId: subPageId }),
    ...(inChannel && { channelId: team.channel.id }),
  };
  const query = [
    `label=${encodeURIComponent(label)}`,
    `context=${encodeURIComponent(JSON.stringify(context))}`,
    `tenantId=${tenantId}`,
  ];
  return `https://teams.microsoft.com/l/entity/${appId}/${entityId}?${query.join('&')}`;
}
