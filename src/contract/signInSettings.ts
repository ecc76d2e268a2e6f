import { z } from 'zod';

/** `GET /api/v1/sign-in`: how people sign in here and which app of Teams this is. Asked without a token. */
export const signInSettings = z
  .strictObject({ clientId: z.string(), authority: z.string(), scope: z.string(), teamsAppId: z.string() })
  .meta({ id: 'SignInSettings' });
export type SignInSettings = z.infer<typeof signInSettings>;
