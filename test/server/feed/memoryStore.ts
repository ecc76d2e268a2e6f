import { randomBytes } from 'node:crypto';
import { type SecretBox, secretBox } from '../../../server/secrets/secretBox.ts';
import { readSecretKeys } from '../../../server/secrets/secretKeys.ts';
import type { BlobStore } from '../../../server/secrets/secretSlot.ts';

export const randomKey = (): string => randomBytes(32).toString('base64');

export function boxWith(...keys: string[]): SecretBox {
  const reading = readSecretKeys(keys.join(','));
  if (!reading.ok) throw new Error(reading.problem);
  return secretBox(reading.keys);
}

/** A store whose content can be looked at. */
export function memoryStore(): BlobStore & { readonly blobs: Map<string, string> } {
  const blobs = new Map<string, string>();
  return {
    blobs,
    load: async (name) => blobs.get(name),
    save: async (name, blob) => void blobs.set(name, blob),
    remove: async (name) => void blobs.delete(name),
  };
}
