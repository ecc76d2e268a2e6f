import type { Segment } from '#scoring';

// In this order: "Small, Medium & Corporate Commercial" is smb although it names corporate customers too.
const SIGNS: readonly (readonly [RegExp, Segment])[] = [
  [/small, medium|smb/i, 'smb'],
  [/smc|corporate/i, 'smc'],
  [/major|enterprise|strategic/i, 'enterprise'],
];

/** The segment that a value stands for; undefined when it is unknown. */
export const segmentOf = (value: string): Segment | undefined =>
  SIGNS.find(([sign]) => sign.test(value))?.[1];
