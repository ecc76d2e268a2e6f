import type { Body } from './faults.ts';
import type { Reply } from './listener.ts';

const LETTER_CASES: readonly ((key: string) => string)[] = [
  (key) => key,
  (key) => key.slice(0, 1).toUpperCase() + key.slice(1),
  (key) => key.toLowerCase(),
];

export interface EnvelopeMore {
  readonly message?: string;
  readonly nextLink?: string;
  readonly dataRedacted?: boolean;
}

/** Wraps answers as the Insights API does, every call in another letter case. */
export class Envelopes {
  #calls = 0;

  of(statusCode: number, value: readonly Body[], more: EnvelopeMore = {}): Reply {
    const letters = LETTER_CASES[this.#calls++ % LETTER_CASES.length] ?? String;
    const { message = null, nextLink = null, dataRedacted = false } = more;
    const envelope = { value, nextLink, totalCount: value.length, message, statusCode, dataRedacted };
    return { status: statusCode, body: keysIn(letters, envelope) as Body };
  }
}

function keysIn(letters: (key: string) => string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => keysIn(letters, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [letters(key), keysIn(letters, item)]),
  );
}
