import { z } from 'zod';
import { list } from './vocabulary.ts';

// Entries of people that may be one person: offered, and merged by an admin's word only.

const id = z.string().min(1).max(300);

/** `POST /api/v1/people/merges`: the certificates of `person` are those of `into`. */
export const mergePeople = z.strictObject({ person: id, into: id });

const entry = z.strictObject({
  id: z.string(),
  name: z.string().exactOptional(),
  email: z.string().exactOptional(),
});

/** `GET /api/v1/people/merges`. */
export const duplicatePeople = z
  .strictObject({
    candidates: list(z.strictObject({ because: z.enum(['same-mail', 'same-name']), people: list(entry) })),
    /** By the object id of whoever said so. */
    merged: list(z.strictObject({ person: entry, into: entry, by: z.string(), at: z.string() })),
  })
  .meta({ id: 'DuplicatePeople' });
export type DuplicatePeople = z.infer<typeof duplicatePeople>;
