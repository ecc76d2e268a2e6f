import { createHash, randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Host, Received, Reply } from './listener.ts';

export interface FakePerson {
  /** The organization whose account it is, at whichever one's address it signs in. */
  tenant: string;
  id: string;
  name: string;
  username: string;
  /** How the person signs in: with "mfa" among it or without. */
  methods: string[];
  accepts: boolean;
}

export interface Registered {
  readonly clientId: string;
  clientSecret: string;
  readonly redirectUri: string;
}

/** What a sign-in has proved. */
interface Access {
  readonly tenant: string;
  readonly methods: readonly string[];
}

export type Admission = 'let in' | 'unknown or expired' | 'no second factor';

export interface SignIn extends Host {
  readonly person: FakePerson;
  readonly registered: Registered;
  /** Whether refresh tokens are given at all. */
  lasting: boolean;
  /** Shows other nonces in id tokens than were asked for. */
  mixesUpNonces: boolean;
  /** Names one organization as the issuer of id tokens, and another one in them. */
  mixesUpTenants: boolean;
  /** What the API makes of an Authorization header. */
  admit(authorization: string | undefined): Admission;
  /** A refresh token as a consent some time ago brought it. */
  earlierConsent(): string;
  withdrawConsent(): void;
  withdrawAccessTokens(): void;
  /** Everything that must never be seen anywhere. */
  secrets(): string[];
}

const RESOURCE = 'https://api.partnercenter.microsoft.com';
const LIFETIME_SECONDS = 3600;
const NOBODYS_TENANT = '99999999-9999-4999-8999-999999999999';
const keyPair = generateKeyPair('RS256');

/** The sign-in of every organization. What it gives is good at the address of the account's own one alone. */
export function signIn(
  registered: Registered,
  tenant: string,
  now: () => Date,
  origin: () => string,
): SignIn {
  const person: FakePerson = {
    tenant,
    id: 'bbbbbbbb-0000-4000-8000-000000000001',
    name: 'Ada Lindqvist',
    username: 'ada@northwind.example',
    methods: ['pwd', 'mfa'],
    accepts: true,
  };
  const codes = new Map<string, { readonly asked: URLSearchParams; used: boolean }>();
  const refreshTokens = new Map<string, Access & { alive: boolean }>();
  const accessTokens = new Map<string, { until: number; readonly methods: readonly string[] }>();

  const newRefreshToken = (access: Access): string => {
    const token = `0.${randomBytes(48).toString('base64url')}`;
    refreshTokens.set(token, { ...access, alive: true });
    return token;
  };

  async function sign(claims: JWTPayload): Promise<string> {
    const seconds = Math.floor(now().getTime() / 1000);
    const times = { iat: seconds, nbf: seconds, exp: seconds + LIFETIME_SECONDS };
    return new SignJWT({ ...times, oid: person.id, name: person.name, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'fake' })
      .sign((await keyPair).privateKey);
  }

  async function grant(access: Access, nonce: string | null): Promise<Reply> {
    const { tenant: tid, methods } = access;
    const uti = randomBytes(9).toString('base64url');
    const issuer = `${origin()}/sts/${tid}/`;
    const accessClaims = { aud: RESOURCE, iss: issuer, tid, amr: methods, scp: 'user_impersonation', uti };
    const access_token = await sign({ ...accessClaims, appid: registered.clientId, ver: '1.0' });
    accessTokens.set(access_token, { until: now().getTime() + LIFETIME_SECONDS * 1000, methods });
    const id_token = await sign({
      aud: registered.clientId,
      iss: `${origin()}/${tid}/v2.0`,
      tid: signInHost.mixesUpTenants ? NOBODYS_TENANT : tid,
      nonce: signInHost.mixesUpNonces ? 'of somebody else' : (nonce ?? undefined),
      preferred_username: person.username,
      ver: '2.0',
    });
    const lasting = signInHost.lasting ? { refresh_token: newRefreshToken(access) } : {};
    const body = { token_type: 'Bearer', expires_in: LIFETIME_SECONDS, access_token, id_token, ...lasting };
    return { status: 200, body };
  }

  /** Redirects at once: the person has made up their mind beforehand. */
  function authorize({ url }: Received): Reply {
    const asked = url.searchParams;
    const wrong =
      asked.get('client_id') !== registered.clientId ||
      asked.get('redirect_uri') !== registered.redirectUri ||
      asked.get('response_type') !== 'code' ||
      !asked.get('scope')?.includes(`${RESOURCE}/user_impersonation`) ||
      asked.get('code_challenge_method') !== 'S256';
    if (wrong) return { status: 400, body: { error: 'invalid_request' } };
    const back = new URL(registered.redirectUri);
    back.searchParams.set('state', asked.get('state') ?? '');
    if (person.accepts) {
      const code = `1.${randomBytes(48).toString('base64url')}`;
      codes.set(code, { asked, used: false });
      back.searchParams.set('code', code);
    } else {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'AADSTS65004: User declined to consent.');
    }
    return { status: 302, headers: { Location: back.href } };
  }

  function token({ body, url }: Received): Reply | Promise<Reply> {
    const given = new URLSearchParams(body);
    const text = (name: string): string => given.get(name) ?? '';
    if (text('client_id') !== registered.clientId || text('client_secret') !== registered.clientSecret) {
      return refusal(401, 'invalid_client', 7000215, text('client_secret'));
    }
    if (text('grant_type') === 'refresh_token') {
      const known = refreshTokens.get(text('refresh_token'));
      if (!known?.alive || known.tenant !== tenantIn(url.pathname))
        return refusal(400, 'invalid_grant', 50173, text('refresh_token'));
      known.alive = false;
      return grant(known, null);
    }
    if (text('grant_type') !== 'authorization_code') return refusal(400, 'unsupported_grant_type', 70003, '');
    const known = codes.get(text('code'));
    const challenge = createHash('sha256').update(text('code_verifier')).digest('base64url');
    const fits =
      known?.used === false &&
      known.asked.get('code_challenge') === challenge &&
      known.asked.get('redirect_uri') === text('redirect_uri');
    if (!fits) return refusal(400, 'invalid_grant', 70000, text('code'));
    known.used = true;
    return grant({ tenant: person.tenant, methods: [...person.methods] }, known.asked.get('nonce'));
  }

  const signInHost: SignIn = {
    person,
    registered,
    lasting: true,
    mixesUpNonces: false,
    mixesUpTenants: false,
    stepOf(method, path) {
      const [, , ...rest] = path.split('/');
      if (method === 'GET' && rest.join('/') === 'oauth2/v2.0/authorize') return 'authorize';
      if (method === 'POST' && rest.join('/') === 'oauth2/v2.0/token') return 'token';
      return method === 'GET' && rest.join('/') === 'discovery/v2.0/keys' ? 'keys' : undefined;
    },
    async reply(received) {
      if (received.step === 'authorize') return authorize(received);
      if (received.step === 'token') return token(received);
      if (received.step !== 'keys') return { status: 404 };
      const key = await exportJWK((await keyPair).publicKey);
      return { status: 200, body: { keys: [{ ...key, kid: 'fake', use: 'sig', alg: 'RS256' }] } };
    },
    admit(authorization) {
      const known = accessTokens.get(authorization?.replace(/^Bearer /, '') ?? '');
      if (!known || known.until <= now().getTime()) return 'unknown or expired';
      return known.methods.includes('mfa') ? 'let in' : 'no second factor';
    },
    earlierConsent: () => newRefreshToken({ tenant: person.tenant, methods: [...person.methods] }),
    withdrawConsent() {
      for (const refreshToken of refreshTokens.values()) refreshToken.alive = false;
    },
    withdrawAccessTokens: () => {
      for (const accessToken of accessTokens.values()) accessToken.until = 0;
    },
    secrets: () => [
      ...codes.keys(),
      ...refreshTokens.keys(),
      ...accessTokens.keys(),
      registered.clientSecret,
    ],
  };
  return signInHost;
}

/** Which organization's address is asked. */
const tenantIn = (path: string): string | undefined => path.split('/')[1];

/** As talkative as can be: what it repeats must not end up in a log. */
function refusal(status: number, error: string, number: number, repeated: string): Reply {
  const error_description = `AADSTS${number}: The provided value '${repeated}' is not valid.`;
  return { status, body: { error, error_description, error_codes: [number] } };
}
