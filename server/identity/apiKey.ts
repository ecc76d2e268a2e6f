import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

// What a program signs in with: `seventy_`, the organization, the key's own name, and its secret. The organization
// stands in it so that a key is looked for in one organization only. Of the secret a hash is kept: it is 256 bits of
// chance, so a fast one will do.

export interface ShownKey {
  readonly organizationId: string;
  readonly keyId: string;
  readonly secret: string;
}

export const KEY_PREFIX = 'seventy_';
const FORM = /^seventy_([0-9a-f]{32})_([0-9a-f]{16})_([\w-]{43})$/;
const DASHES = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** A new key; whoever makes it shows it once. */
export function newApiKey(organizationId: string): {
  readonly keyId: string;
  readonly text: string;
  readonly secretHash: string;
} {
  const keyId = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  const text = `${KEY_PREFIX}${organizationId.replaceAll('-', '')}_${keyId}_${secret}`;
  return { keyId, text, secretHash: secretHashOf(secret) };
}

export function readApiKey(text: string): ShownKey | undefined {
  const [, organization = '', keyId = '', secret = ''] = FORM.exec(text) ?? [];
  if (secret === '') return undefined;
  return { organizationId: organization.replace(DASHES, '$1-$2-$3-$4-$5'), keyId, secret };
}

const secretHashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Takes as long whatever is wrong. */
export function fits(secret: string, secretHash: string): boolean {
  return timingSafeEqual(Buffer.from(secretHashOf(secret), 'hex'), Buffer.from(secretHash, 'hex'));
}
