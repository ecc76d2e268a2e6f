import type { Rulebook } from '../rulebook.ts';
import type { Day, Designation } from '../vocabulary.ts';
import { security202607 } from './security/2026-07.ts';

/** Every rulebook, each designation's in order of date. */
export const RULEBOOKS: readonly Rulebook[] = [security202607];

export const rulebookOf = (id: string): Rulebook | undefined =>
  RULEBOOKS.find((rulebook) => rulebook.id === id);

/** The one rulebook in force on a day; none before the designation's first edition. */
export function rulebookOn(designation: Designation, day: Day): Rulebook | undefined {
  return RULEBOOKS.findLast((rulebook) => rulebook.designation === designation && rulebook.validFrom <= day);
}
