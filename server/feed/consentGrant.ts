import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { type ConsentFailure, type ConsentResult, notConsented } from './consentProblem.ts';
import { type FeedContext, inTenant } from './feedContext.ts';
import type { Grant } from './tokenEndpoint.ts';

/** The account that gave access. */
export interface ConsentAccount {
  readonly tenant: string;
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** The Partner Center API under its application id, as some tokens name it. */
const PARTNER_CENTER_API = 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd';
const TOLERANCE_SECONDS = 300;
const ANOTHER_ORGANIZATION = notConsented(
  'another-organization',
  'The account that signed in belongs to another organization.',
);

const identity = z.object({
  tid: z.guid(),
  oid: z.guid(),
  name: z.string().default(''),
  preferred_username: z.string().default(''),
});
const methods = z.object({ amr: z.array(z.string()).default([]) });

/** Who signed in, verified; and that it was with a second factor, of which the access token tells. */
export async function readGrant(
  { idToken, accessToken }: Grant,
  nonce: string,
  context: FeedContext,
): Promise<ConsentResult<ConsentAccount>> {
  const { application, addresses } = context;
  if (idToken === undefined)
    return notConsented('token-untrusted', 'The sign-in service did not say who signed in.');
  const keys = createRemoteJWKSet(new URL(inTenant(addresses.authority.keys, context)));
  const claims = await verified(idToken, [application.clientId], keys, context);
  if (!claims.ok) return claims;
  const who = identity.safeParse(claims.value);
  if (!who.success || claims.value.nonce !== nonce) {
    return notConsented('token-untrusted', 'The sign-in service spoke of another sign-in.');
  }
  const { tid, oid, name, preferred_username: username } = who.data;
  if (tid !== context.tenant) return ANOTHER_ORGANIZATION;
  const access = await verified(accessToken, [addresses.resource, PARTNER_CENTER_API], keys, context);
  if (!access.ok && access.problem.code === 'unavailable') return access;
  const proofs = [claims, access].flatMap((token) => (token.ok ? methodsIn(token.value) : []));
  if (!proofs.includes('mfa')) {
    return notConsented('without-second-factor', `${username || name} signed in without a second factor.`);
  }
  return { ok: true, value: { tenant: tid, id: oid, name, username } };
}

function methodsIn(claims: JWTPayload): readonly string[] {
  const reading = methods.safeParse(claims);
  return reading.success ? reading.data.amr : [];
}

async function verified(
  token: string,
  audience: string[],
  keys: JWTVerifyGetKey,
  context: FeedContext,
): Promise<ConsentFailure | { readonly ok: true; readonly value: JWTPayload }> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience,
      issuer: context.addresses.authority.issuers.map((issuer) => inTenant(issuer, context)),
      requiredClaims: ['exp'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: context.clock.now(),
    });
    return { ok: true, value: payload };
  } catch (error) {
    // The issuer names the organization, so the wrong one is not ours.
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss') {
      return ANOTHER_ORGANIZATION;
    }
    return isAboutToken(error)
      ? notConsented('token-untrusted', 'A token of the sign-in service is not what it should be.')
      : notConsented('unavailable', 'The keys of the sign-in service could not be fetched.');
  }
}

/** What is left is the fetch of the keys: a network failure, a timeout, an answer that is no key set. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.constructor !== errors.JOSEError
  );
}
