import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { meQuery } from '../api/partners.ts';
import { useTab } from '../tab.ts';
import { Boundary } from './Boundary.tsx';

const PartnerPicker = lazy(() => import('./PartnerPicker.tsx'));

/** Which partner one looks at and the way to another, for who sees several; it comes after the page. */
export function PartnerChoice() {
  const { api } = useTab();
  const me = useQuery(meQuery(api));
  if (!me.data?.severalPartners) return null;
  return (
    <Boundary fallback={() => null}>
      <Suspense fallback={null}>
        <PartnerPicker />
      </Suspense>
    </Boundary>
  );
}
