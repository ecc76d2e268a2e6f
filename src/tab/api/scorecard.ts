import { queryOptions } from '@tanstack/react-query';
import type { Scorecard } from '#contract';
import type { Api } from './client.ts';

/** Everything the overview and the designation pages show comes in this one answer. */
export const scorecardQuery = (api: Api) =>
  queryOptions({
    queryKey: ['scorecard'],
    queryFn: ({ signal }) => api.get<Scorecard>('/scorecard', signal),
  });
