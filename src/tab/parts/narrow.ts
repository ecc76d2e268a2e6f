import { useSyncExternalStore } from 'react';
import { NARROW } from './look.ts';

const query = matchMedia(NARROW.replace('@media ', ''));
const subscribe = (listener: () => void): (() => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether there is too little room for columns, where that decides more than styles. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
