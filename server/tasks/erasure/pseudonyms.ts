import { createHmac } from 'node:crypto';

// What stands in the place of an erased id or mail. It follows from a key of the organization and the value, so that
// the same person is the same in every file, also in one that comes later, and nobody can tell who it was: all
// numbers stay what they are.

export interface Erased {
  readonly key: string;
  readonly hashes: readonly string[];
}

interface Row {
  readonly id?: unknown;
  readonly email?: unknown;
  readonly person?: unknown;
}

/** Mails are the same in any case; an id is only itself. */
export function hashOfValue(key: string, value: string): string {
  const same = value.includes('@') ? value.trim().toLowerCase() : value;
  return createHmac('sha256', key).update(same).digest('hex');
}

const LENGTH = 12;

/** An id stays an id, and a mail a mail: which entries are one person is told by both. */
export function pseudonym(hash: string, isMail: boolean): string {
  const name = `erased-${hash.slice(0, LENGTH)}`;
  return isMail ? `${name}@erased.invalid` : name;
}

/** Names in the place of others in lists of facts, and whether there were any. */
export class Pseudonyms {
  readonly #key: string;
  readonly #hashes: ReadonlySet<string>;
  #found = 0;

  constructor({ key, hashes }: Erased) {
    this.#key = key;
    this.#hashes = new Set(hashes);
  }

  get found(): number {
    return this.#found;
  }

  in<T extends object>(facts: T): T {
    if (this.#hashes.size === 0) return facts;
    const lists: { readonly people?: unknown; readonly certifications?: unknown } = facts;
    return {
      ...facts,
      ...(Array.isArray(lists.people) && { people: lists.people.map((row: Row) => this.#person(row)) }),
      ...(Array.isArray(lists.certifications) && {
        certifications: lists.certifications.map((row: Row) => ({ ...row, person: this.#value(row.person) })),
      }),
    };
  }

  /** Somebody is erased by their id; whoever shares a mail with them is not. */
  #person(row: Row): Row {
    const id = this.#value(row.id);
    if (id === row.id) return row;
    return { id, ...(typeof row.email === 'string' && { email: this.#mail(row.email) }) };
  }

  #value(value: unknown): unknown {
    if (typeof value !== 'string') return value;
    const hash = hashOfValue(this.#key, value);
    if (!this.#hashes.has(hash)) return value;
    this.#found++;
    return pseudonym(hash, value.includes('@'));
  }

  #mail = (mail: string): string => pseudonym(hashOfValue(this.#key, mail), true);
}
