import { AuthError, createNestablePublicClientApplication } from '@azure/msal-browser';
import { fetchSignInSettings } from '../api/signInSettings.ts';
import { NoToken, type TokenRequest, type TokenSource } from './tokenSource.ts';

/** Codes with which the sign-in service says that it has to talk to the person first. */
const NEEDS_PERSON = ['interaction_required', 'consent_required', 'login_required'];

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

const needsPerson = (error: unknown): boolean =>
  error instanceof AuthError && NEEDS_PERSON.includes(error.errorCode);

function noToken(error: unknown): unknown {
  if (!(error instanceof AuthError)) return error;
  if (needsPerson(error)) return new NoToken(error.errorCode, 'person');
  return new NoToken(error.errorCode, error.errorCode === 'user_cancelled' ? 'cancelled' : 'refused');
}
