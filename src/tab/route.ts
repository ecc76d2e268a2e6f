import { useSyncExternalStore } from 'react';

// Where in the tab one is: the address's hash, which is also what deep links carry.

/** Which partner it is about; the first that the person may see unless it is said. */
interface OfPartner {
  readonly partner?: string | undefined;
}

/** Which designation, by which path, as of when and under which edition; the newest score unless it is said. */
export interface Place extends OfPartner {
  readonly designation: string;
  /** Another path than the one that counts. */
  readonly path?: string | undefined;
  readonly on?: string | undefined;
  readonly edition?: string | undefined;
}

/** A page above the designations; those beside the overview belong to admins. */
export type TopRoute = OfPartner &
  (
    | { readonly page: 'overview' }
    /** Where data comes in. */
    | { readonly page: 'data' }
    /** What the channel is told. */
    | { readonly page: 'notifications' }
    /** What holds for the whole organization. */
    | { readonly page: 'settings' }
  );
export type Route =
  | TopRoute
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
export type PlaceRoute = Exclude<Route, TopRoute>;
export type PageName = PlaceRoute['page'];

/** Pages of admins, which stand before the first scorecard as well. */
const ADMIN = ['data', 'notifications', 'settings'] as const;
export type AdminPageName = (typeof ADMIN)[number];
export const isAdminRoute = (route: Route): route is Extract<Route, { readonly page: AdminPageName }> =>
  ADMIN.some((name) => name === route.page);

const BELOW = ['customers', 'people', 'rules'] as const;

export function parseRoute(text: string): Route {
  const { pathname, searchParams } = new URL(text.replace(/^[#/]*/, '/'), 'https://tab.invalid');
  const [first, designation, below] = pathname.split('/').filter((part) => part !== '');
  const option = (name: string): string | undefined => searchParams.get(name) || undefined;
  const partner = option('partner');
  if (first !== 'designation' || designation === undefined) {
    return { page: ADMIN.find((name) => name === first) ?? 'overview', partner };
  }
  const place = { partner, designation, path: option('path'), on: option('on'), edition: option('edition') };
  switch (BELOW.find((name) => name === below)) {
    case 'customers':
      return { page: 'customers', ...place, metric: option('metric'), tenant: option('tenant') };
    case 'people':
      return { page: 'people', ...place };
    case 'rules':
      return { page: 'rules', ...place, with: option('with') };
    case undefined:
      return { page: 'designation', ...place, metric: below };
  }
}

/** As a deep link carries it: `designation/security/deployments?partner=contoso`; empty for the first overview. */
export function writeRoute(route: Route): string {
  const { place, options } = written(route);
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given as [string, string][]).toString();
  return search === '' ? place : `${place}?${search}`;
}

/** What of a route is a place, and what stands behind it as options. */
function written(route: Route): { readonly place: string; readonly options: object } {
  switch (route.page) {
    case 'designation': {
      const { page, designation, metric, ...options } = route;
      return { place: [page, designation, ...(metric === undefined ? [] : [metric])].join('/'), options };
    }
    case 'customers':
    case 'people':
    case 'rules': {
      const { page, designation, ...options } = route;
      return { place: `designation/${designation}/${page}`, options };
    }
    default: {
      const { page, ...options } = route;
      return { place: page === 'overview' ? '' : page, options };
    }
  }
}

export const hrefOf = (route: Route): string => `#/${writeRoute(route)}`;

/** Another page about the same: the same partner, path, day and edition. */
export const samePlace = ({ partner, designation, path, on, edition }: Place): Place => ({
  partner,
  designation,
  path,
  on,
  edition,
});

/** The same page of another partner; the customer that was open there is not one of theirs. */
export const atPartner = (route: Route, partner: string): Route =>
  route.page === 'customers' ? { ...route, partner, tenant: undefined } : { ...route, partner };

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
