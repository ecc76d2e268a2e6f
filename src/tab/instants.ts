import { useQuery } from '@tanstack/react-query';
import { meQuery } from './api/partners.ts';
import { useTab } from './tab.ts';
import { useWords } from './words.tsx';

/** When something was, by the organization's clocks and calendar. */
export function useInstants() {
  const { api } = useTab();
  const { numbers } = useWords();
  const timeZone = useQuery(meQuery(api)).data?.timeZone ?? 'UTC';
  return {
    day: (instant: string): string => numbers.dayOf(instant, timeZone),
    time: (instant: string): string => numbers.timeOf(instant, timeZone),
  };
}
