import { createContext, use } from 'react';
import type { Api } from './api/client.ts';
import type { Host } from './teams/host.ts';
import type { TokenProvider } from './teams/tokenProvider.ts';

/** What pages need of the world outside: the host, and the server with the sign-in to it. */
export interface Tab {
  readonly host: Host;
  readonly api: Api;
  readonly tokens: TokenProvider;
}

export const TabContext = createContext<Tab | undefined>(undefined);

export function useTab(): Tab {
  const tab = use(TabContext);
  if (!tab) throw new Error('This part of the tab works only inside a host.');
  return tab;
}
