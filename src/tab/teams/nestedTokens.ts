import {
  AuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';
import { fetchSignInSettings } from '../api/signInSettings.ts';
import { NoToken, type TokenRequest, type TokenSource } from './tokenSource.ts';

/** The library spells it in both ways. */
const CANCELLED = ['user_canceled', 'user_cancelled'];

/** Tokens by nested app authentication: msal-browser asks through the host, in the app's own name. */
export async function nestedTokens(): Promise<TokenSource> {
  const { clientId, authority, scope } = await fetchSignInSettings();
  const client = await createNestablePublicClientApplication({
    auth: { clientId, authority },
    cache: { cacheLocation: 'memoryStorage' },
  });
  return async ({ id, fresh, mayAsk }: TokenRequest) => {
    const request = { scopes: [scope], correlationId: id, forceRefresh: fresh };
    const outcome = await client
      .acquireTokenSilent(request)
      .catch((error) =>
        mayAsk && needsPerson(error) ? client.acquireTokenPopup(request) : Promise.reject(error),
      )
      .catch((error) => Promise.reject(noToken(error)));
    return outcome.accessToken;
  };
}

/** Whether the sign-in service says that it has to talk to the person first. */
const needsPerson = (error: unknown): error is AuthError => error instanceof InteractionRequiredAuthError;

function noToken(error: unknown): unknown {
  if (needsPerson(error)) return new NoToken(error.errorCode, 'person');
  if (!(error instanceof AuthError)) return error;
  return new NoToken(error.errorCode, CANCELLED.includes(error.errorCode) ? 'cancelled' : 'refused');
}
