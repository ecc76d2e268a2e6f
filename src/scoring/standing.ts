import { atLeast, exact } from './exact.ts';
import { NEEDED, type PathScore } from './pathScore.ts';

/** Where a score stands on its day: the words that people use for it. */
export type Standing = 'building' | 'near' | 'blocked' | 'qualified';

/** From here on, with every metric met, a partner is near. */
const NEAR = exact(60);

export function standingOf({ total, qualified, unmet }: PathScore): Standing {
  if (qualified) return 'qualified';
  if (unmet.length > 0) return atLeast(total, NEEDED) ? 'blocked' : 'building';
  return atLeast(total, NEAR) ? 'near' : 'building';
}
