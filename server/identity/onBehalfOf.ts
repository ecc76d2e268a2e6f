import { AuthError, ConfidentialClientApplication } from '@azure/msal-node';
import { SIGN_IN_ORIGIN, tokenCalls } from './tokenCalls.ts';
import { type TokenStoreParts, tokenStore } from './tokenStore.ts';

// The token that a person brings lets them in here and nowhere else. For what is done in their name elsewhere it is
// exchanged, on the server: what it is exchanged for never leaves it.

export interface OnBehalfOfParts extends TokenStoreParts {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the sign-in service is, when it is on this machine. */
  readonly signInOrigin?: string;
}

export interface Asking {
  readonly tenant: string;
  readonly id: string;
  /** The token that the person came with, verified. */
  readonly token: string;
}

export type PersonToken =
  | { readonly ok: true; readonly token: string }
  /** The person has to agree or to prove more; `claims` is what the sign-in service wants to be asked with. */
  | { readonly ok: false; readonly code: 'consent-needed'; readonly claims?: string }
  /** The token they came with is no longer good enough. */
  | { readonly ok: false; readonly code: 'token-expired' }
  /** The sign-in service refuses the app itself. */
  | { readonly ok: false; readonly code: 'graph-refused'; readonly reason: string }
  | { readonly ok: false; readonly code: 'graph-unreachable'; readonly reason: string };

export class OnBehalfOf {
  readonly #parts: OnBehalfOfParts;

  constructor(parts: OnBehalfOfParts) {
    this.#parts = parts;
  }

  /** A token for these scopes in the name of the person who asks. */
  async token(asking: Asking, scopes: readonly string[]): Promise<PersonToken> {
    const { clientId, clientSecret, signInOrigin } = this.#parts;
    const authority = `${SIGN_IN_ORIGIN}/${asking.tenant}`;
    // One for each question: it knows the tokens of this person and of nobody else.
    const application = new ConfidentialClientApplication({
      auth: { clientId, clientSecret, authority },
      system: { networkClient: tokenCalls(signInOrigin), disableInternalRetries: true },
    });
    const store = tokenStore(this.#parts, asking);
    const cache = application.getTokenCache();
    cache.deserialize((await store.load()) ?? '');
    try {
      const request = { oboAssertion: asking.token, scopes: [...scopes], authority };
      const result = await application.acquireTokenOnBehalfOf(request);
      if (!result)
        return { ok: false, code: 'graph-unreachable', reason: 'the sign-in service gave no token' };
      if (!result.fromCache) await store.save(cache.serialize());
      return { ok: true, token: result.accessToken };
    } catch (error) {
      return refusalIn(error);
    }
  }
}

/** What only the person can settle, by the names that the sign-in service gives it. */
const FOR_THE_PERSON: readonly string[] = ['interaction_required', 'consent_required', 'login_required'];
/** What is wrong with the app's registration or its secret. */
const FOR_THE_ADMIN: readonly string[] = [
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'invalid_resource',
];

/** By error, suberror and claims: the text beside them is for people and changes. */
function refusalIn(error: unknown): PersonToken {
  if (!(error instanceof AuthError)) throw error;
  const { errorCode, subError } = error;
  const claims = 'claims' in error && typeof error.claims === 'string' ? error.claims : '';
  if (FOR_THE_PERSON.includes(errorCode) || subError === 'consent_required' || claims !== '') {
    return { ok: false, code: 'consent-needed', ...(claims !== '' && { claims }) };
  }
  if (errorCode === 'invalid_grant') return { ok: false, code: 'token-expired' };
  const said = `the sign-in service gives no token (${errorCode.replace(/[^\w.-]/g, '').slice(0, 60)})`;
  if (FOR_THE_ADMIN.includes(errorCode)) {
    return { ok: false, code: 'graph-refused', reason: `${said}: check the app registration and its secret` };
  }
  return { ok: false, code: 'graph-unreachable', reason: said };
}
