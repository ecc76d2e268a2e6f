import type { QueryClient } from '@tanstack/react-query';
import type { CustomerChains, Customers, Editions, Skilling, Trend } from '#contract';
import { prefetchData } from '../pages/data/dataQueries.ts';
import type { PlaceRoute, Route } from '../route.ts';
import { type Api, type Question, question } from './client.ts';
import { scorecardOnQuery, searchOf } from './scorecard.ts';

// What the pages below a designation ask the server: each of them one request.

const about = ({ partner, designation, path, on, edition }: PlaceRoute): string =>
  searchOf({ partner, designation, path, on, edition });

export const customersQuery = (api: Api, route: PlaceRoute): Question<Customers> =>
  question(api, `/customers${about(route)}`);

export const customerQuery = (api: Api, route: PlaceRoute, tenant: string): Question<CustomerChains> =>
  question(api, `/customers/${encodeURIComponent(tenant)}${about(route)}`);

export const skillingQuery = (api: Api, route: PlaceRoute): Question<Skilling> =>
  question(api, `/skilling${about(route)}`);

/** Of both paths at once: another path is no other question. */
export const trendQuery = (api: Api, { partner, designation, on, edition }: PlaceRoute): Question<Trend> =>
  question(api, `/trend${searchOf({ partner, designation, on, edition })}`);

export const editionsQuery = (api: Api, { partner, designation, on }: PlaceRoute): Question<Editions> =>
  question(api, `/editions${searchOf({ partner, designation, on })}`);

/** Asks at once for what the page will show, while its program and the scorecard are still on their way. */
export function prefetch(queries: QueryClient, api: Api, route: Route): void {
  if (route.page === 'customers') {
    void queries.prefetchQuery(customersQuery(api, route));
    if (route.tenant) void queries.prefetchQuery(customerQuery(api, route, route.tenant));
  }
  if (route.page === 'designation') {
    void queries.prefetchQuery(trendQuery(api, route));
    if (route.on || route.edition) void queries.prefetchQuery(scorecardOnQuery(api, route));
  }
  if (route.page === 'rules') void queries.prefetchQuery(editionsQuery(api, route));
  if (route.page === 'data') prefetchData(queries, api, route.partner);
  if (route.page === 'people') void queries.prefetchQuery(skillingQuery(api, route));
}
