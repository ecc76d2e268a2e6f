import { z } from 'zod';

// Long lists come page by page: as many as are asked for, behind the place where the page before has ended.

const MOST = 500;

export const askedPage = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,3}$/, `a whole number from 1 to ${MOST}`)
    .refine((text) => Number(text) >= 1 && Number(text) <= MOST, `a whole number from 1 to ${MOST}`)
    .exactOptional(),
  after: z.string().min(1).max(500).exactOptional(),
});
export type AskedPage = z.infer<typeof askedPage>;

/** What to ask for as `after` to get what follows; null where nothing does. */
export const next = z.string().nullable();
