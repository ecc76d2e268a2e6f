import type { Scorecard } from '#contract';
import type { Place } from '../../route.ts';
import type { Designation } from '../../scorecard.ts';

/** Which edition and which day an address means. */
export function sightOf(scorecard: Scorecard, { designation }: Designation, place: Place) {
  const editions = scorecard.editions.filter((one) => one.designation === designation);
  const on = place.on ?? scorecard.asOf;
  const inForce = editions.findLast(({ validFrom }) => validFrom <= on)?.id;
  const edition = place.edition ?? inForce;
  const isNewest = place.on === undefined && place.edition === undefined;
  return { editions, on, inForce, edition, isNewest };
}
