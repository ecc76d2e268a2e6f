import type { ReactNode } from 'react';
import { Boundary } from './Boundary.tsx';
import { PartFailed } from './PartFailed.tsx';

/** A part of a page: when it fails, that is said in its place, and the rest stands. */
export function Guarded({ children }: { children: ReactNode }) {
  return (
    <Boundary fallback={(failure, retry) => <PartFailed failure={failure} retry={retry} />}>
      {children}
    </Boundary>
  );
}
