import { DESIGNATIONS, designationOf, EDITIONS } from './editions.ts';

/** The oldest, the middle and the newest editions, so that each of the sixteen is in force once. */
export const PINS = [0, 1, 2].map((index) =>
  Object.fromEntries(
    DESIGNATIONS.map((designation) => {
      const own = EDITIONS.filter(({ id }) => designationOf(id) === designation);
      return [designation, (own[index] ?? own.at(-1))?.id ?? ''];
    }),
  ),
);
