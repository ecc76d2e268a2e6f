import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SecretBox } from '../secrets/secretBox.ts';
import type { SecretSlot } from '../secrets/secretSlot.ts';
import { type ConsentAccount, readGrant } from './consentGrant.ts';
import { type ConsentFailure, type ConsentResult, declined, notConsented } from './consentProblem.ts';
import { type FeedContext, inTenant } from './feedContext.ts';
import { named, requestToken, scopeOf } from './tokenEndpoint.ts';

/** Who connects Partner Center, and where the sign-in leads back to: an address of the app registration. */
export interface ConsentStart {
  /** The administrator who begins, as tenant and object id; only the same one can end it. */
  readonly by: string;
  readonly redirectUri: string;
}

/** What the sign-in brought back, handed in by the person who is signed in here. */
export interface ConsentCallback {
  readonly by: string;
  readonly state: string;
  readonly code?: string;
  /** The sign-in's own name for what went wrong, such as access_denied. */
  readonly error?: string;
}

export interface Consent {
  readonly account: ConsentAccount;
  readonly consentedAt: string;
}

const PURPOSE = 'connecting Partner Center';
const MINUTES = 15;

const begun = z.object({
  by: z.string(),
  redirectUri: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  until: z.number(),
});
type Begun = z.infer<typeof begun>;

/**
 * The address at which a person gives access. What is needed to end it travels in the state, sealed: it survives a
 * restart, any process can end it, and nobody else can read or make one.
 */
export function startConsent(
  { by, redirectUri }: ConsentStart,
  box: SecretBox,
  context: FeedContext,
): string {
  const verifier = randomBytes(32).toString('base64url');
  const nonce = randomBytes(16).toString('base64url');
  const until = context.clock.now().getTime() + MINUTES * 60_000;
  const begin: Begun = { by, redirectUri, verifier, nonce, until };
  const url = new URL(inTenant(context.addresses.authorize, context));
  url.search = new URLSearchParams({
    client_id: context.application.clientId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: redirectUri,
    scope: scopeOf(context),
    state: box.seal(JSON.stringify(begin), PURPOSE),
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    // The account with the role in Partner Center is often another one than the one in Teams.
    prompt: 'select_account',
  }).toString();
  return url.href;
}

/** Turns what came back into lasting access, kept in the slot, if it was given by the right person in the right way. */
export async function finishConsent(
  callback: ConsentCallback,
  box: SecretBox,
  access: SecretSlot,
  context: FeedContext,
): Promise<ConsentResult<Consent>> {
  const start = readState(callback, box, context);
  if (!start.ok) return start;
  if (callback.error !== undefined) return declined(callback.error);
  if (!callback.code) return notConsented('code-refused', 'The sign-in brought back no code.');
  const { redirectUri, verifier, nonce } = start.value;
  const answer = await requestToken(
    {
      grant_type: 'authorization_code',
      code: callback.code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    },
    context,
  );
  if (!answer.ok) return answer;
  if (answer.value.kind === 'refused') {
    const { refusal } = answer.value;
    const code = refusal.error === 'invalid_grant' ? 'code-refused' : 'app-refused';
    return notConsented(code, `The sign-in service does not give access for the code (${named(refusal)}).`);
  }
  const { grant } = answer.value;
  const account = await readGrant(grant, nonce, context);
  if (!account.ok) return account;
  if (grant.refreshToken === undefined) {
    return notConsented(
      'not-lasting',
      'The sign-in service gave access for an hour only: no refresh token came.',
    );
  }
  await access.save(grant.refreshToken);
  return {
    ok: true,
    value: { account: account.value, consentedAt: context.clock.now().toISOString() },
  };
}

function readState(
  { state, by }: ConsentCallback,
  box: SecretBox,
  { clock }: FeedContext,
): ConsentFailure | { readonly ok: true; readonly value: Begun } {
  const opening = box.open(state, PURPOSE);
  if (!opening.ok)
    return notConsented('state-unknown', 'What came back does not belong to a sign-in begun here.');
  const start = begun.parse(JSON.parse(opening.text));
  if (start.by !== by) {
    return notConsented('another-person', 'The sign-in was begun by another administrator.');
  }
  return clock.now().getTime() <= start.until
    ? { ok: true, value: start }
    : notConsented('state-expired', `The sign-in took longer than ${MINUTES} minutes.`);
}
