import type { SignInSettings } from '#contract';
import { answered, read } from './client.ts';

/** How people sign in here, and which app of Teams this is; told to everybody. */
export async function fetchSignInSettings(): Promise<SignInSettings> {
  return (await read(await answered('/sign-in', {}))) as SignInSettings;
}
