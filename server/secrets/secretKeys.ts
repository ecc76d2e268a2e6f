import { createHash } from 'node:crypto';

/** A key for AES-256-GCM and the name by which a sealed text says which one opens it. */
export interface SecretKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The first key seals, every one opens: so a new key is put in front, and the old one may go later. */
export type SecretKeys = readonly [SecretKey, ...SecretKey[]];

export type SecretKeysReading =
  | { readonly ok: true; readonly keys: SecretKeys }
  | { readonly ok: false; readonly problem: string };

const KEY_BYTES = 32;
const KEY_TEXT = /^[A-Za-z0-9+/]{43}=$/;
const EXPECTED = 'Expected 32 random bytes in base64, as "openssl rand -base64 32" prints them';

/** Reads the setting: one key or several, parted by commas or spaces. A complaint never repeats a value. */
export function readSecretKeys(setting: string): SecretKeysReading {
  const texts = setting.split(/[\s,]+/).filter((text) => text !== '');
  const wrong = texts.findIndex((text) => !KEY_TEXT.test(text));
  if (wrong >= 0)
    return { ok: false, problem: `Key ${wrong + 1} of ${texts.length} is not a key. ${EXPECTED}.` };
  const [first, ...others] = texts.map(keyFrom);
  if (!first) return { ok: false, problem: `There is no key. ${EXPECTED}.` };
  if (new Set(texts).size < texts.length) return { ok: false, problem: 'The same key stands there twice.' };
  return { ok: true, keys: [first, ...others] };
}

/** The id follows from the key, so that nobody has to invent, configure or keep it. */
function keyFrom(text: string): SecretKey {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== KEY_BYTES) throw new Error('The pattern of keys lets a wrong length pass.');
  const id = createHash('sha256').update('key id').update(bytes).digest('hex').slice(0, 8);
  return { id, bytes };
}
