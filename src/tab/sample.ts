import { useQuery } from '@tanstack/react-query';
import { scorecardQuery } from './api/scorecard.ts';
import { type Route, useRoute } from './route.ts';
import { useTab } from './tab.ts';

/** What the sample partner is called in addresses. */
export const SAMPLE = 'sample';

export const SAMPLE_OVERVIEW: Route = { page: 'overview', partner: SAMPLE };

/** Whether one looks at the sample: an organization may have a partner of its own that is called so. */
export function useIsSample(): boolean {
  const { api } = useTab();
  const { partner } = useRoute();
  // What stands here has asked for it.
  const { data } = useQuery({ ...scorecardQuery(api, partner), enabled: false });
  return partner === SAMPLE && data?.source === 'sample';
}
