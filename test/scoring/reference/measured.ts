import { between0And, type Fraction, fraction, ZERO } from './fraction.ts';

/** One metric of one path. */
export interface Measured {
  readonly metric: string;
  readonly points: Fraction;
  readonly max: number;
  readonly value: Fraction;
}

export const measured = (metric: string, max: number, points: Fraction, value: Fraction): Measured => ({
  metric,
  max,
  points: between0And(max, points),
  value,
});

/** Points for each of something that is counted. */
export const each = (metric: string, max: number, count: number, worth: Fraction): Measured =>
  measured(metric, max, fraction(worth.top * BigInt(count), worth.bottom), fraction(count));

export const withheld = ({ metric, max, value }: Measured): Measured => ({
  metric,
  max,
  value,
  points: ZERO,
});

/** What a person is worth, and how many must meet each prerequisite for how many points. */
export interface Steps {
  readonly needed: number;
  readonly forPrerequisite: number;
  readonly forPerson: Fraction;
}

export function skilling(
  metric: string,
  max: number,
  prerequisites: readonly number[],
  people: number,
  steps: Steps,
): Measured {
  const met = prerequisites.filter((count) => count >= steps.needed).length;
  const scoring = met === prerequisites.length ? BigInt(people) : 0n;
  const { top, bottom } = steps.forPerson;
  const points = fraction(BigInt(met * steps.forPrerequisite) * bottom + scoring * top, bottom);
  return measured(metric, max, points, fraction(people));
}
