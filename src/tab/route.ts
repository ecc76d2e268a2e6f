import { useSyncExternalStore } from 'react';

// Where in the tab one is: the address's hash, which is also what deep links carry.

/** Which designation, by which path, as of when and under which edition; the newest score unless it is said. */
export interface Place {
  readonly designation: string;
  /** Another path than the one that counts. */
  readonly path?: string | undefined;
  readonly on?: string | undefined;
  readonly edition?: string | undefined;
}

export type Route =
  | { readonly page: 'overview' }
  /** Where data comes in. */
  | { readonly page: 'data' }
  /** What the channel is told. */
  | { readonly page: 'notifications' }
  /** What holds for the whole organization. */
  | { readonly page: 'settings' }
  | (Place & { readonly page: 'designation'; readonly metric?: string | undefined })
  | (Place & {
      readonly page: 'customers';
      readonly metric?: string | undefined;
      /** The one that is open. */
      readonly tenant?: string | undefined;
    })
  | (Place & { readonly page: 'people' })
  | (Place & {
      readonly page: 'rules';
      /** The edition that is compared with. */
      readonly with?: string | undefined;
    });
export type PlaceRoute = Exclude<
  Route,
  { readonly page: 'overview' | 'data' | 'notifications' | 'settings' }
>;
export type PageName = PlaceRoute['page'];

export const OVERVIEW: Route = { page: 'overview' };
export const DATA: Route = { page: 'data' };
export const NOTIFICATIONS: Route = { page: 'notifications' };
export const SETTINGS: Route = { page: 'settings' };

const BELOW = ['customers', 'people', 'rules'] as const;

export function parseRoute(text: string): Route {
  const { pathname, searchParams } = new URL(text.replace(/^[#/]*/, '/'), 'https://tab.invalid');
  const [page, designation, below] = pathname.split('/').filter((part) => part !== '');
  if (page === 'data') return DATA;
  if (page === 'notifications') return NOTIFICATIONS;
  if (page === 'settings') return SETTINGS;
  if (page !== 'designation' || designation === undefined) return OVERVIEW;
  const option = (name: string): string | undefined => searchParams.get(name) ?? undefined;
  const place = { designation, path: option('path'), on: option('on'), edition: option('edition') };
  switch (BELOW.find((name) => name === below)) {
    case 'customers':
      return { page: 'customers', ...place, metric: option('metric'), tenant: option('tenant') };
    case 'people':
      return { page: 'people', ...place };
    case 'rules':
      return { page: 'rules', ...place, with: option('with') };
    case undefined:
      return { page, ...place, metric: below };
  }
}

/** As a deep link carries it: `designation/security/deployments`; empty for the overview. */
export function writeRoute(route: Route): string {
  if (route.page === 'overview') return '';
  if (route.page === 'data' || route.page === 'notifications' || route.page === 'settings') return route.page;
  const { page, designation, ...options } = route;
  const metric = page === 'designation' && 'metric' in options ? options.metric : undefined;
  const below = page === 'designation' ? metric : page;
  const place = ['designation', designation, ...(below === undefined ? [] : [below])].join('/');
  const written = Object.entries(options).filter(
    ([name, value]) => value !== undefined && !(page === 'designation' && name === 'metric'),
  );
  const search = new URLSearchParams(written as [string, string][]).toString();
  return search === '' ? place : `${place}?${search}`;
}

export const hrefOf = (route: Route): string => `#/${writeRoute(route)}`;

/** Another page about the same: the same path, day and edition. */
export const samePlace = ({ designation, path, on, edition }: Place): Place => ({
  designation,
  path,
  on,
  edition,
});

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
