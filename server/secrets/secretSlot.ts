import { type SecretPlace, slotPurpose } from './purposes.ts';
import type { SecretBox } from './secretBox.ts';

/** Where sealed texts are kept, by name. One store belongs to one organization. */
export interface BlobStore {
  load(name: string): Promise<string | undefined>;
  save(name: string, blob: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export type SecretReading =
  | { readonly state: 'none' }
  | { readonly state: 'secret'; readonly text: string }
  /** It is there, but no key opens it: the key was taken away, or the text was damaged. */
  | { readonly state: 'unreadable' };

/** The one place of one secret of one organization. */
export interface SecretSlot {
  load(): Promise<SecretReading>;
  save(text: string): Promise<void>;
  remove(): Promise<void>;
}

export function secretSlot(box: SecretBox, store: BlobStore, place: SecretPlace): SecretSlot {
  const { name } = place;
  const purpose = slotPurpose(place);
  return {
    save: (text) => store.save(name, box.seal(text, purpose)),
    remove: () => store.remove(name),
    async load() {
      const sealed = await store.load(name);
      if (sealed === undefined) return { state: 'none' };
      const opening = box.open(sealed, purpose);
      return opening.ok ? { state: 'secret', text: opening.text } : { state: 'unreadable' };
    },
  };
}
