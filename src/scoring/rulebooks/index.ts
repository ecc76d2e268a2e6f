import type { Rulebook } from '../rulebook.ts';
import type { Day, Designation } from '../vocabulary.ts';
import { businessApplications202210 } from './business-applications/2022-10.ts';
import { businessApplications202605 } from './business-applications/2026-05.ts';
import { dataAi202210 } from './data-ai/2022-10.ts';
import { dataAi202406 } from './data-ai/2024-06.ts';
import { dataAi202607 } from './data-ai/2026-07.ts';
import { digitalAppInnovation202210 } from './digital-app-innovation/2022-10.ts';
import { digitalAppInnovation202406 } from './digital-app-innovation/2024-06.ts';
import { digitalAppInnovation202607 } from './digital-app-innovation/2026-07.ts';
import { infrastructure202210 } from './infrastructure/2022-10.ts';
import { infrastructure202406 } from './infrastructure/2024-06.ts';
import { infrastructure202607 } from './infrastructure/2026-07.ts';
import { modernWork202210 } from './modern-work/2022-10.ts';
import { modernWork202605 } from './modern-work/2026-05.ts';
import { security202210 } from './security/2022-10.ts';
import { security202501 } from './security/2025-01.ts';
import { security202607 } from './security/2026-07.ts';

/** Every rulebook, each designation's in order of date. */
export const RULEBOOKS: readonly Rulebook[] = frozen([
  businessApplications202210,
  businessApplications202605,
  dataAi202210,
  dataAi202406,
  dataAi202607,
  digitalAppInnovation202210,
  digitalAppInnovation202406,
  digitalAppInnovation202607,
  infrastructure202210,
  infrastructure202406,
  infrastructure202607,
  modernWork202210,
  modernWork202605,
  security202210,
  security202501,
  security202607,
]);

export const rulebookOf = (id: string): Rulebook | undefined =>
  RULEBOOKS.find((rulebook) => rulebook.id === id);

/** The one rulebook in force on a day; none before the designation's first edition. */
export function rulebookOn(designation: Designation, day: Day): Rulebook | undefined {
  return RULEBOOKS.findLast((rulebook) => rulebook.designation === designation && rulebook.validFrom <= day);
}

/** An edition is never edited once published, least of all by a program that reads it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
