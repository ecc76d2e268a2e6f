import { z } from 'zod';

export const ROLES = ['admin', 'analyst', 'member'] as const;

/** `GET /api/v1/me`: who the server takes the caller for. */
export const me = z.strictObject({
  person: z.strictObject({ id: z.string(), name: z.string() }),
  organization: z.string(),
  role: z.enum(ROLES),
  /** Whether this installation can post for a person: the addresses under `/share` exist. */
  sharing: z.boolean(),
});
export type Me = z.infer<typeof me>;
export type Role = Me['role'];
