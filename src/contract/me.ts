import { z } from 'zod';

export const ROLES = ['admin', 'analyst', 'member'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** `GET /api/v1/me`: who the server takes the caller for. */
export const me = z
  .strictObject({
    person: z.strictObject({ id: z.string(), name: z.string() }),
    organization: z.string(),
    /** The organization's: its days begin there. */
    timeZone: z.string(),
    role,
    /** Whether this installation can post for a person: the addresses under `/share` exist. */
    sharing: z.boolean(),
    /** Whether the person sees more than one partner. */
    severalPartners: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;
