import { type Person, tenantId } from '../organization.ts';
import type { Answers } from './messages.ts';
import type { Failure, PreviewToken, SignIn } from './signIn.ts';

interface NestedRequest {
  messageType: string;
  method: string;
  requestId: string;
  tokenParams?: { clientId?: string; scope?: string };
}

/** The name of the sign-in service whose accounts the preview has; msal-browser files its tokens under it. */
const environment = 'login.microsoftonline.com';

/**
 * Sign-in by nested app authentication: msal-browser in the tab asks the host for tokens. Its request is a JSON
 * text in `data`, and so is the second argument of the response.
 */
export function nestedAuthAnswers(person: () => Person, signIn: SignIn): Answers {
  return {
    'nestedAppAuth.execute': async ({ data }) => {
      const request = readNested(data);
      if (request === undefined) return undefined;
      const answer = await answerNested(request, person(), signIn);
      if (answer === undefined) return undefined;
      const envelope = { messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...answer };
      return [null, JSON.stringify(envelope)];
    },
  };
}

function readNested(data: string | undefined): NestedRequest | undefined {
  if (data === undefined) return undefined;
  try {
    const request = JSON.parse(data) as NestedRequest;
    return request.messageType === 'NestedAppAuthRequest' ? request : undefined;
  } catch {
    return undefined;
  }
}

async function answerNested(
  request: NestedRequest,
  person: Person,
  signIn: SignIn,
): Promise<object | undefined> {
  switch (request.method) {
    case 'GetInitContext':
      return { success: true, initContext: initContext(person) };
    case 'GetToken':
    case 'GetTokenPopup': {
      const outcome = await signIn.request('naa');
      if (outcome.kind === 'silent') return undefined;
      if (outcome.kind === 'failed') {
        return { success: false, error: bridgeError(outcome.why, request.method) };
      }
      return { success: true, token: token(outcome.token, request, person), account: account(person) };
    }
    default:
      return { success: false, error: { status: 'NESTED_APP_AUTH_UNAVAILABLE' } };
  }
}

/** A cancelled consent shows in two steps: the silent request asks for a dialog, and the dialog is closed. */
function bridgeError(why: Failure, method: string) {
  switch (why) {
    case 'passing':
      return { status: 'TRANSIENT_ERROR', code: 'temporarily_unavailable' };
    case 'lasting':
      return { status: 'PERSISTENT_ERROR', code: 'unauthorized_client' };
    case 'cancelled':
      return method === 'GetToken'
        ? { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required', subError: 'consent_required' }
        : { status: 'USER_CANCEL' };
    case 'unreachable':
      return { status: 'NO_NETWORK' };
  }
}

function initContext(person: Person) {
  return {
    sdkName: 'seventy.preview.host',
    sdkVersion: '1.0.0',
    // Without the account msal-browser could hand out a token that it keeps for the person before.
    accountContext: { homeAccountId: homeAccountId(person), environment, tenantId },
  };
}

const homeAccountId = (person: Person) => `${person.id}.${tenantId}`;

function account(person: Person) {
  return {
    homeAccountId: homeAccountId(person),
    localAccountId: person.id,
    environment,
    tenantId,
    username: person.mail,
    name: person.name,
  };
}

function token({ accessToken, expiresIn }: PreviewToken, { tokenParams }: NestedRequest, person: Person) {
  return {
    access_token: accessToken,
    id_token: idToken(person, tokenParams?.clientId ?? '', expiresIn),
    expires_in: expiresIn,
    scope: tokenParams?.scope ?? '',
    properties: null,
  };
}

/**
 * Tells msal-browser in the tab who is signed in. It is unsigned, because nobody may trust it: the server sees
 * only the access token.
 */
function idToken(person: Person, audience: string, expiresIn: number): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: audience,
    iss: `https://${environment}/${tenantId}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + expiresIn,
    oid: person.id,
    sub: person.id,
    tid: tenantId,
    name: person.name,
    preferred_username: person.mail,
    ver: '2.0',
  };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
}

function encode(part: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(part));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
