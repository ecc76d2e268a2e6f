import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { ProblemCode } from '../problems.ts';
import { type Person, roleFrom } from './person.ts';
import { SCOPE, type TokenRules } from './rules.ts';

export type TokenRefusal = Extract<
  ProblemCode,
  | `token-${string}`
  | `api-key-${string}`
  | 'tenant-not-allowed'
  | 'client-not-allowed'
  | 'guest-not-allowed'
  | 'keys-unreachable'
>;

export type Verdict =
  /** Guests are of another organization, so far as the token tells of which. */
  | { readonly ok: true; readonly person: Person; readonly guestOf?: string }
  | { readonly ok: false; readonly code: TokenRefusal; readonly detail: string; readonly cause?: unknown };

export type Verifier = (token: string) => Promise<Verdict>;

export interface VerifierOptions {
  readonly now?: () => Date;
  /** How long fetched keys are trusted, how soon an unknown key id may cause another fetch, when to give up. */
  readonly keys?: { readonly maxAgeMs?: number; readonly cooldownMs?: number; readonly timeoutMs?: number };
}

/** Clocks differ a little; tokens live for an hour. */
const TOLERANCE_SECONDS = 60;

const claims = z.object({
  tid: z.guid(),
  oid: z.guid(),
  iss: z.string(),
  scp: z.string().optional(),
  idtyp: z.string().optional(),
  azp: z.string().optional(),
  appid: z.string().optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional().catch(undefined),
  upn: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  roles: z.array(z.string()).default([]),
  /** 1 for a guest; and who has vouched for them, where that is not the organization itself. */
  acct: z.coerce.number().optional().catch(undefined),
  idp: z.string().optional(),
});
type Claims = z.infer<typeof claims>;

/** Makes the one check of sign-in tokens: Entra's and the preview's pass through the same code. */
export function tokenVerifier(rules: TokenRules, options: VerifierOptions = {}): Verifier {
  const keySets = new Map(rules.tenants.map((tenant) => [tenant, keySetOf(tenant, rules, options)]));
  return async (token) => {
    const keys = keySets.get(tenantNamedIn(token) ?? '');
    if (!keys) return withoutKeys(token);
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: [...rules.audiences],
        requiredClaims: ['exp'],
        clockTolerance: TOLERANCE_SECONDS,
        ...(options.now && { currentDate: options.now() }),
      });
      const reading = claims.safeParse(payload);
      if (!reading.success)
        return refuse('token-claims', 'It names no person of an organization (tid, oid).');
      return judge(reading.data, rules);
    } catch (error) {
      return refusalFor(error);
    }
  };
}

function keySetOf(tenant: string, rules: TokenRules, { keys = {} }: VerifierOptions): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(rules.keys.replace('{tid}', tenant)), {
    cacheMaxAge: keys.maxAgeMs ?? 600_000,
    cooldownDuration: keys.cooldownMs ?? 30_000,
    timeoutDuration: keys.timeoutMs ?? 5_000,
  });
}

/**
 * Which allowed tenant's keys to check against. The value is not trusted: it only picks among key sets that
 * are trusted anyway, and the issuer is compared with the verified claim afterwards.
 */
function tenantNamedIn(token: string): string | undefined {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' ? tid : undefined;
  } catch {
    return undefined;
  }
}

function withoutKeys(token: string): Verdict {
  return tenantNamedIn(token) === undefined
    ? refuse('token-malformed', 'It is not a signed token of an organization. Sign in again.')
    : refuse('tenant-not-allowed', 'Your organization is not among those this installation serves.');
}

/** What the signature does not say: the rules about the claims of a token that is genuine. */
function judge(token: Claims, rules: TokenRules): Verdict {
  if (!rules.issuers.some((issuer) => issuer.replace('{tid}', token.tid) === token.iss)) {
    return refuse('token-issuer', 'Its issuer is not the sign-in service of its own organization.');
  }
  if (token.idtyp === 'app') {
    return refuse('token-app-only', 'It was given to a program. Only signed-in people have access.');
  }
  if (!token.scp?.split(' ').includes(SCOPE)) {
    return refuse('token-scope', `It does not carry the permission ${SCOPE}.`);
  }
  const client = token.azp ?? token.appid;
  if (client === undefined || !rules.clients.includes(client)) {
    return refuse('client-not-allowed', 'It was fetched by a program that is not allowed to ask for people.');
  }
  const mails = [token.preferred_username, token.upn, token.email].filter((mail) => mail !== undefined);
  const guestOf = homeOf(token);
  const person = {
    ...{ tenant: token.tid, id: token.oid, name: token.name ?? '', mails },
    role: isFirstAdmin(token, rules) ? ('admin' as const) : roleFrom(token.roles),
  };
  return { ok: true, person, ...(guestOf !== undefined && { guestOf }) };
}

/** The organization has given nobody a role yet: this one is named in the settings. */
const isFirstAdmin = ({ tid, oid }: Claims, { firstAdmin }: TokenRules): boolean =>
  firstAdmin?.tenant === tid.toLowerCase() && firstAdmin.id === oid.toLowerCase();

const SOMEWHERE = 'unknown';

/** Of which organization a guest is; nothing for the organization's own people. */
function homeOf({ tid, acct, idp }: Claims): string | undefined {
  const [named] = idp?.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i) ?? [];
  const home = idp === undefined ? undefined : (named?.toLowerCase() ?? SOMEWHERE);
  if (home !== undefined && home !== tid.toLowerCase()) return home;
  return acct === 1 ? SOMEWHERE : undefined;
}

export function refuse(code: TokenRefusal, detail: string): Verdict {
  return { ok: false, code, detail };
}

function refusalFor(error: unknown): Verdict {
  if (error instanceof errors.JWTExpired) return refuse('token-expired', 'Ask for a new one and try again.');
  if (error instanceof errors.JWTClaimValidationFailed) return refusalForClaim(error.claim, error.reason);
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return refuse('token-algorithm', 'Only RS256 is accepted.');
  }
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  ) {
    return refuse('token-signature', 'No key of its organization fits its signature. Sign in again.');
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return refuse('token-malformed', 'It is not a signed token. Sign in again.');
  }
  // What is left is the fetch of the keys: a network failure, a timeout, an answer that is no key set.
  const detail = 'The keys of the sign-in service could not be fetched. Try again in a moment.';
  return { ok: false, code: 'keys-unreachable', detail, cause: error };
}

function refusalForClaim(claim: string, reason: string): Verdict {
  if (claim === 'aud') return refuse('token-audience', 'Its audience is not this application.');
  if (claim === 'nbf' && reason === 'check_failed') {
    return refuse('token-not-yet-valid', 'Its time has not come: check the clocks and try again.');
  }
  return refuse('token-claims', `Its claim ${claim} is missing or wrong.`);
}
