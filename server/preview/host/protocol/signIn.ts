import type { Choices } from '../choices.ts';

export type Provider = 'getAuthToken' | 'naa';

/** Why there is no token. Each way of signing in has its own word for it on the wire. */
export type Failure = 'passing' | 'lasting' | 'cancelled' | 'unreachable';

export interface PreviewToken {
  accessToken: string;
  expiresIn: number;
}

export type SignInOutcome =
  | { kind: 'token'; token: PreviewToken }
  | { kind: 'failed'; why: Failure }
  | { kind: 'silent' };

export interface SignIn {
  /** What a request for a token comes to, by the behaviour chosen in the preview. */
  request(provider: Provider): Promise<SignInOutcome>;
  /** Lets the next request be the first again: "fails once" then fails once more. */
  startOver(): void;
}

export function createSignIn(choices: () => Choices): SignIn {
  let failedOnce = false;

  return {
    async request(provider) {
      const { signIn, person } = choices();
      switch (signIn) {
        case 'works':
          return fetchToken(person, provider);
        case 'failsOnce':
          if (failedOnce) return fetchToken(person, provider);
          failedOnce = true;
          return { kind: 'failed', why: 'passing' };
        case 'fails':
          return { kind: 'failed', why: 'lasting' };
        case 'cancelled':
          return { kind: 'failed', why: 'cancelled' };
        case 'silent':
          return { kind: 'silent' };
      }
    },
    startOver() {
      failedOnce = false;
    },
  };
}

async function fetchToken(person: Choices['person'], provider: Provider): Promise<SignInOutcome> {
  try {
    const response = await fetch('/preview/identity/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person, provider }),
    });
    if (!response.ok) return { kind: 'failed', why: 'unreachable' };
    const body = (await response.json()) as { access_token: string; expires_in?: number };
    return { kind: 'token', token: { accessToken: body.access_token, expiresIn: body.expires_in ?? 3600 } };
  } catch {
    // The server is gone or said something else: to the tab both are a sign-in that did not work.
    return { kind: 'failed', why: 'unreachable' };
  }
}
