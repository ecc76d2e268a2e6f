import type { FactsDocument } from '#scoring';
import type { LicenceStream } from './licences.ts';
import { random } from './random.ts';
import { plusDays } from './timeline.ts';

type Claim = NonNullable<FactsDocument['claims']>[number];

/** The claims behind the CPOR rows: made when the work began, or up to two years before the history does. */
export function claims(streams: readonly LicenceStream[], months: readonly string[]): Claim[] {
  const dice = random('claims');
  return streams.flatMap(({ tenant, workload, association, seats, course }): Claim[] => {
    if (association !== 'CPOR') return [];
    const first = months.findIndex((_, index) => Math.round(seats * course(index)) > 0);
    const firstDay = `${months[first]}-01`;
    const associated = plusDays(firstDay, first === 0 ? -dice.whole(12, 730) : dice.whole(2, 25));
    return [{ tenant, workload, association: 'CPOR', associated }];
  });
}
