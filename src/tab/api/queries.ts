import { QueryClient } from '@tanstack/react-query';
import { failureOf, isPassing } from './failure.ts';

const FRESH_MS = 60_000;
const RETRIES = 2;

/** What was fetched, kept while the tab is open. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // A browser that thinks it is offline may be wrong, and a wait without a word looks like a fault.
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES && isPassing(failureOf(error)),
        retryDelay: (failures) => 1_000 * 2 ** failures,
      },
    },
  });
