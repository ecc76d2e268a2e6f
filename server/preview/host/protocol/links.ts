import { readTabLink, type TabTarget } from '../deepLinks.ts';
import { appName } from '../manifest.ts';
import { appId } from '../organization.ts';
import type { Answers } from './messages.ts';

/** What the page does for links that the tab asks it to open or to share. */
export interface LinkActions {
  openTab(target: TabTarget): void;
  share(subPageId: string | undefined, label: string): void;
}

const openable = ['https:', 'http:', 'mailto:'];

/** Opens a link as Teams does: one to this app in the tab, any other in a new window. Says whether it could. */
export function openLink(address: string, openTab: LinkActions['openTab']): boolean {
  const target = readTabLink(address);
  if (target !== undefined) {
    openTab(target);
    return true;
  }
  if (!openable.includes(URL.parse(address)?.protocol ?? '')) return false;
  open(address, '_blank', 'noopener,noreferrer');
  return true;
}

/** Deep links, to other places and to the tab's own. */
export function linkAnswers({ openTab, share }: LinkActions): Answers {
  return {
    executeDeepLink: ({ args: [address] }) =>
      typeof address === 'string' && openLink(address, openTab)
        ? [true]
        : [false, 'The link cannot be opened.'],

    'pages.navigateToApp': ({ args: [to] }) => {
      const { appId: app, subPageId, channelId } = asRecord(to);
      if (app !== appId) return [false, 'The preview has no other app.'];
      openTab({ subPageId: asText(subPageId), inChannel: typeof channelId === 'string' });
      return [true];
    },

    shareDeepLink: ({ args: [subPageId, label] }) => {
      share(asText(subPageId), asText(label) ?? appName);
      return undefined;
    },
  };
}

const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
