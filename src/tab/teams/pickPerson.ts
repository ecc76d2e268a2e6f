import { people } from '@microsoft/teams-js';

export interface PickedPerson {
  /** The object id. */
  readonly id: string;
  readonly name: string;
}

/** The host's own choice of a person; nothing where the host has none. */
export function pickPerson(): ((title: string) => Promise<PickedPerson | undefined>) | undefined {
  if (!people.isSupported()) return undefined;
  return async (title) => {
    // Whoever closes the host's window has chosen nobody.
    const picked = await people.selectPeople({ title, singleSelect: true }).catch(() => []);
    const [first] = picked;
    return first && { id: first.objectId, name: first.displayName ?? first.email ?? first.objectId };
  };
}
