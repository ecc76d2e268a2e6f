import type { CustomerChains, Customers, Editions, Skilling, Trend } from '#contract';
import type { PlaceRoute } from '../route.ts';
import { type Api, type Question, question } from './client.ts';
import { searchOf } from './scorecard.ts';

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
