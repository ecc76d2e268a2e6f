import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import {
  HOST_CLIENTS,
  type Registration,
  SCOPE,
  type TokenRules,
  tokenRules,
} from '../../../server/identity/rules.ts';

export const TENANT = '0e7a0e7a-0000-4000-8000-000000000001';
export const OTHER_TENANT = '0e7a0e7a-0000-4000-8000-000000000002';
export const CLIENT = 'c11e4700-0000-4000-8000-000000000001';
export const PERSON = '0b1ec700-0000-4000-8000-000000000001';
export const REGISTRATION: Registration = {
  clientId: CLIENT,
  tenants: [TENANT, OTHER_TENANT],
  teamsAppId: '7ea50000-0000-4000-8000-000000000001',
  publicUrl: 'https://seventy.contoso.example',
};
const KEY_ID = 'first';

/** What is different about a token; undefined removes a claim. */
export type ClaimChanges = Readonly<Record<string, unknown>>;

/** A sign-in service in the manner of Entra ID on a real port, which also signs what a real one never would. */
export interface Issuer {
  readonly rules: TokenRules;
  readonly publicKeyPem: string;
  /** Who signs for an organization. */
  issuerOf(tenant: string): string;
  /** How often keys were fetched. */
  readonly fetches: () => number;
  /** Claims of a good token, but for the changes. */
  claims(changes?: ClaimChanges): JWTPayload;
  sign(
    claims: JWTPayload,
    header?: Partial<JWTHeaderParameters>,
    key?: CryptoKey | Uint8Array,
  ): Promise<string>;
  /** A new key under a new id, published from now on beside the old one. */
  rotate(): Promise<void>;
  close(): Promise<void>;
}

export async function openIssuer(): Promise<Issuer> {
  let { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const publicKeyPem = await exportSPKI(publicKey);
  let kid = KEY_ID;
  const published = [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }];
  let fetches = 0;
  const server = createServer((request, response) => {
    fetches++;
    const found = /^\/[^/]+\/discovery\/v2\.0\/keys$/.test(request.url ?? '');
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    rules: tokenRules(REGISTRATION, {
      issuers: [`${origin}/{tid}/v2.0`, `${origin}/sts/{tid}/`],
      keys: `${origin}/{tid}/discovery/v2.0/keys`,
    }),
    publicKeyPem,
    issuerOf: (tenant) => `${origin}/${tenant}/v2.0`,
    fetches: () => fetches,
    claims: (changes = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        aud: CLIENT,
        iss: `${origin}/${TENANT}/v2.0`,
        iat: now,
        nbf: now,
        exp: now + 3600,
        azp: HOST_CLIENTS[0],
        azpacr: '0',
        name: 'Ada Example',
        oid: PERSON,
        preferred_username: 'ada@contoso.example',
        scp: SCOPE,
        sub: 'pairwise',
        tid: TENANT,
        uti: 'unique',
        ver: '2.0',
        ...changes,
      };
      return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    },
    sign: (claims, header, key) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header })
        .sign(key ?? privateKey),
    async rotate() {
      ({ privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true }));
      kid = 'second';
      published.push({ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A token nobody signed: `alg: none`. */
export function unsigned(claims: JWTPayload): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
