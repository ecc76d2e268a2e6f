// Secrets at rest: keys from the settings, texts sealed with them, and the places where the sealed texts are kept.

export { type SecretPlace, slotPurpose, tokensPurpose } from './purposes.ts';
export { isSealed, type Opening, type SecretBox, secretBox } from './secretBox.ts';
export { readSecretKeys, type SecretKeys, type SecretKeysReading } from './secretKeys.ts';
export {
  type BlobStore,
  type SecretReading,
  type SecretSlot,
  secretSlot,
} from './secretSlot.ts';
