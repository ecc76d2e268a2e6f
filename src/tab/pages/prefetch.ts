import type { QueryClient } from '@tanstack/react-query';
import type { Api, Question } from '../api/client.ts';
import { customerQuery, customersQuery, editionsQuery, skillingQuery, trendQuery } from '../api/pages.ts';
import { scorecardOnQuery } from '../api/scorecard.ts';
import type { Route } from '../route.ts';
import { SAMPLE } from '../sample.ts';
import type { Tab } from '../tab.ts';
import { dataQuestions } from './data/dataQueries.ts';
import { notificationQuestions } from './notifications/notificationQueries.ts';
import { ownLinkQuery } from './people/linkQueries.ts';
import { settingsQuestions } from './settings/settingsQueries.ts';

/** Asks at once for what the page will show, while its program and the scorecard are still on their way. */
export function prefetch(queries: QueryClient, { api, host }: Tab, route: Route): void {
  for (const question of questionsOf(api, route)) void queries.prefetchQuery(question);
  // In the sight of others nothing is said about the one who looks.
  if (route.page === 'people' && !host.isShared && route.partner !== SAMPLE) {
    void queries.prefetchQuery(ownLinkQuery(api, route.partner));
  }
}

/** Everything that a page asks: no part of it waits for another. */
function questionsOf(api: Api, route: Route): readonly Question<unknown>[] {
  switch (route.page) {
    case 'overview':
      return [];
    case 'designation':
      return [trendQuery(api, route), ...(route.on || route.edition ? [scorecardOnQuery(api, route)] : [])];
    case 'customers':
      return [customersQuery(api, route), ...(route.tenant ? [customerQuery(api, route, route.tenant)] : [])];
    case 'people':
      return [skillingQuery(api, route)];
    case 'rules':
      return [editionsQuery(api, route)];
    case 'data':
      return dataQuestions(api, route.partner);
    case 'notifications':
      return notificationQuestions(api, route.partner);
    case 'settings':
      return settingsQuestions(api);
  }
}
