import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SecretKey, SecretKeys } from './secretKeys.ts';

export type Opening =
  /** `current`: sealed with the first key, so nothing is left to do when older ones go. */
  | { readonly ok: true; readonly text: string; readonly current: boolean }
  /** `key-gone`: no key at hand has the id it names. `damaged`: changed, or sealed for another purpose. */
  | { readonly ok: false; readonly code: 'malformed' | 'key-gone' | 'damaged' };

export interface SecretBox {
  /** The id of the key that seals. */
  readonly keyId: string;
  /** The purpose is bound into the seal: what was sealed for one organization opens for no other. */
  seal(text: string, purpose: string): string;
  open(sealed: string, purpose: string): Opening;
}

const ALGORITHM = 'aes-256-gcm';
const FORMAT = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^v1\.([0-9a-f]{8})\.([\w-]{16})\.([\w-]*)\.([\w-]{22})$/;

/** Whether a text looks like one that was sealed, by whichever key. */
export const isSealed = (text: string): boolean => SEALED.test(text);

/** Seals texts as `v1.<key id>.<nonce>.<ciphertext>.<tag>`, each part in base64url. */
export function secretBox(keys: SecretKeys): SecretBox {
  const [first] = keys;
  const byId = new Map(keys.map((key) => [key.id, key]));
  return {
    keyId: first.id,
    seal(text, purpose) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, first.bytes, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(boundTo(first, purpose));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [nonce, hidden, cipher.getAuthTag()].map((part) => part.toString('base64url'));
      return [FORMAT, first.id, ...parts].join('.');
    },
    open(sealed, purpose) {
      const [, id = '', nonce = '', hidden = '', tag = ''] = SEALED.exec(sealed) ?? [];
      if (id === '') return { ok: false, code: 'malformed' };
      const key = byId.get(id);
      if (!key) return { ok: false, code: 'key-gone' };
      const decipher = createDecipheriv(ALGORITHM, key.bytes, bytes(nonce), { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(key, purpose));
      decipher.setAuthTag(bytes(tag));
      try {
        const text = Buffer.concat([decipher.update(bytes(hidden)), decipher.final()]).toString('utf8');
        return { ok: true, text, current: key === first };
      } catch {
        return { ok: false, code: 'damaged' };
      }
    },
  };
}

const bytes = (part: string): Buffer => Buffer.from(part, 'base64url');

const boundTo = (key: SecretKey, purpose: string): Buffer => Buffer.from(`${FORMAT}\n${key.id}\n${purpose}`);
