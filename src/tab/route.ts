import { useSyncExternalStore } from 'react';

// Where in the tab one is: the address's hash, which is also what deep links carry.

export type Route =
  | { readonly page: 'overview' }
  | {
      readonly page: 'designation';
      readonly designation: string;
      readonly metric?: string | undefined;
      /** Another path than the one that counts. */
      readonly path?: string | undefined;
    };

export const OVERVIEW: Route = { page: 'overview' };

export function parseRoute(text: string): Route {
  const { pathname, searchParams } = new URL(text.replace(/^[#/]*/, '/'), 'https://tab.invalid');
  const [page, designation, metric] = pathname.split('/').filter((part) => part !== '');
  if (page !== 'designation' || designation === undefined) return OVERVIEW;
  return { page, designation, metric, path: searchParams.get('path') ?? undefined };
}

/** As a deep link carries it: `designation/security/deployments`; empty for the overview. */
export function writeRoute(route: Route): string {
  if (route.page === 'overview') return '';
  const { page, designation, metric, path } = route;
  const place = [page, designation, ...(metric === undefined ? [] : [metric])].join('/');
  return path === undefined ? place : `${place}?path=${path}`;
}

export const hrefOf = (route: Route): string => `#/${writeRoute(route)}`;

const CHANGED = 'hashchange';

/** Notes where one is without a step in the browser's history: for what opens and closes within a page. */
export function replaceRoute(route: Route): void {
  history.replaceState(null, '', hrefOf(route));
  dispatchEvent(new Event(CHANGED));
}

const current = (): string => location.hash;
const subscribe = (listener: () => void): (() => void) => {
  addEventListener(CHANGED, listener);
  return () => removeEventListener(CHANGED, listener);
};

export const useRoute = (): Route => parseRoute(useSyncExternalStore(subscribe, current));
