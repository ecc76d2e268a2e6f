import { generateKeyPair } from 'jose';
import { type ClaimChanges, type Issuer, OTHER_TENANT, TENANT, unsigned } from './issuer.ts';

const hours = (count: number) => Math.floor(Date.now() / 1000) + count * 3600;
type Make = (issuer: Issuer) => Promise<string> | string | undefined;
const signed =
  (changes: ClaimChanges): Make =>
  (issuer) =>
    issuer.sign(issuer.claims(changes));

/** Every way for a token to be wrong, what it is answered with, and why. */
export const BAD_TOKENS: Readonly<Record<string, readonly [status: number, code: string, token: Make]>> = {
  'no token': [401, 'token-missing', () => undefined],
  'not a token': [401, 'token-malformed', () => 'x.y.z'],
  'three parts that are no token': [401, 'token-malformed', () => 'e30.e30.e30'],
  expired: [401, 'token-expired', signed({ iat: hours(-2), nbf: hours(-2), exp: hours(-1) })],
  'not yet valid': [401, 'token-not-yet-valid', signed({ nbf: hours(1), exp: hours(2) })],
  'without an end': [401, 'token-claims', signed({ exp: undefined })],
  'for another audience': [401, 'token-audience', signed({ aud: '00000003-0000-0000-c000-000000000000' })],
  'from another issuer': [
    401,
    'token-issuer',
    signed({ iss: `https://login.contoso.example/${TENANT}/v2.0` }),
  ],
  "from another tenant's issuer": [
    401,
    'token-issuer',
    (issuer) => {
      const own = issuer.claims();
      return issuer.sign({ ...own, iss: String(own.iss).replace(TENANT, OTHER_TENANT) });
    },
  ],
  'issuer that only begins right': [
    401,
    'token-issuer',
    (issuer) => issuer.sign({ ...issuer.claims(), iss: `${issuer.claims().iss}/more` }),
  ],
  'of an unknown organization': [
    403,
    'tenant-not-allowed',
    signed({ tid: '0e7a0e7a-0000-4000-8000-000000000009' }),
  ],
  'alg none': [401, 'token-algorithm', (issuer) => unsigned(issuer.claims())],
  'HS256 with the public key as secret': [
    401,
    'token-algorithm',
    (issuer) => issuer.sign(issuer.claims(), { alg: 'HS256' }, new TextEncoder().encode(issuer.publicKeyPem)),
  ],
  'unknown key id': [
    401,
    'token-signature',
    async (issuer) =>
      issuer.sign(issuer.claims(), { kid: 'nobody' }, (await generateKeyPair('RS256')).privateKey),
  ],
  "somebody else's signature under a known key id": [
    401,
    'token-signature',
    async (issuer) => issuer.sign(issuer.claims(), {}, (await generateKeyPair('RS256')).privateKey),
  ],
  'changed after signing': [
    401,
    'token-signature',
    async (issuer) => {
      const [header, , signature] = (await issuer.sign(issuer.claims())).split('.');
      const admin = { ...issuer.claims(), roles: ['Scorecard.Admin'] };
      return `${header}.${Buffer.from(JSON.stringify(admin)).toString('base64url')}.${signature}`;
    },
  ],
  'without the scope': [403, 'token-scope', signed({ scp: 'openid profile' })],
  'with a scope that only looks like it': [403, 'token-scope', signed({ scp: 'access_as_user2' })],
  'without any scope': [403, 'token-scope', signed({ scp: undefined })],
  'of a program, not a person': [
    403,
    'token-app-only',
    signed({ idtyp: 'app', scp: undefined, roles: ['Scorecard.Admin'] }),
  ],
  'fetched by a foreign client': [
    403,
    'client-not-allowed',
    signed({ azp: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' }),
  ],
  'fetched by nobody': [403, 'client-not-allowed', signed({ azp: undefined })],
  'without a person': [401, 'token-claims', signed({ oid: undefined })],
};
