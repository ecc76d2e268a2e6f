import { z } from 'zod';

// Entries of people that may be one person: offered, and merged by an admin's word only.

const id = z.string().min(1).max(300);

/** `POST /api/v1/people/merges`: the certificates of `person` are those of `into`. */
export const mergePeople = z.strictObject({ person: id, into: id });

export interface DuplicatePeople {
  readonly candidates: readonly {
    readonly because: 'same-mail' | 'same-name';
    readonly people: readonly { readonly id: string; readonly name?: string; readonly email?: string }[];
  }[];
  readonly merged: readonly {
    readonly person: string;
    readonly into: string;
    readonly by: string;
    readonly at: string;
  }[];
}
