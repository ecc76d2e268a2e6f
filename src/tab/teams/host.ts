import { app, pages } from '@microsoft/teams-js';
import type { ThemeStore } from './theme.ts';
import { within } from './within.ts';

/** teams-js would wait for a minute; a page that is not framed by a host answers never. */
const INITIALIZE_MS = 9_000;
const CONTEXT_MS = 5_000;
/** Hosts that say they can share a link, and do nothing. */
const MOBILE: readonly string[] = ['android', 'ios', 'ipados'];

/** What the tab knows of the host around it. */
export interface Host {
  readonly locale: string | undefined;
  /** Where a deep link leads. */
  readonly subPageId: string | undefined;
  /** Whether several people look at the same: a channel or a chat. There nothing is said about one of them. */
  readonly isShared: boolean;
  /** Gives the host a link to a place in the tab, for the person to pass on; absent where the host cannot. */
  readonly share?: (subPageId: string, label: string) => void;
}

export type Connection = { readonly inside: true; readonly host: Host } | { readonly inside: false };

/** Meets the host: says that the tab is there, takes its theme and follows it. */
export async function connectHost(themes: ThemeStore): Promise<Connection> {
  try {
    await within(INITIALIZE_MS, app.initialize().then(announce));
  } catch {
    return { inside: false };
  }
  app.registerOnThemeChangeHandler((name) => themes.change(name));
  const context = await within(CONTEXT_MS, app.getContext()).catch(() => undefined);
  if (context) themes.change(context.app.theme);
  return {
    inside: true,
    host: {
      locale: context?.app.locale,
      subPageId: context?.page.subPageId,
      // Who cannot tell takes it for shared.
      isShared: !context || context.channel !== undefined || context.chat !== undefined,
      ...(pages.isSupported() && !MOBILE.includes(context?.app.host.clientType ?? '') && { share }),
    },
  };
}

/**
 * From here on the tab shows by itself how things stand, errors too. Whatever happens next, the host must not
 * lay its own page over it, which it would after thirty seconds without this.
 */
function announce(): void {
  app.notifyAppLoaded();
  app.notifySuccess();
}

const share = (subPageId: string, label: string): void =>
  pages.shareDeepLink({ subPageId, subPageLabel: label });
