import { z } from 'zod';
import { DESIGNATIONS, isDay, PATHS, rulebookOf } from '#scoring';

// What a page may ask for beside the newest score: another day, other editions, a designation and its path.

const edition = z
  .string()
  .refine((id) => rulebookOf(id) !== undefined, 'the id of an edition, as security-2026-07');

const score = {
  /** Not after that of the newest score: what is to come is not scored. */
  on: z
    .string()
    .refine((day) => isDay(day), 'a day that exists, as 2026-10-31')
    .optional(),
  edition: z.union([edition, z.array(edition)]).optional(),
};

/** `GET /api/v1/scorecard`: everything as of another day, or under other editions. */
export const askedScore = z.strictObject(score);
export type AskedScore = z.infer<typeof askedScore>;

/** The same of one designation, and of one of its paths: the one that counts unless another is named. */
export const askedDesignation = z.strictObject({
  ...score,
  designation: z.enum(DESIGNATIONS),
  path: z.enum(PATHS).optional(),
});
export type AskedDesignation = z.infer<typeof askedDesignation>;
