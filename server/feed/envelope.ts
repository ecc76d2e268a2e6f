/** One entry of an answer, whose keys come in any letter case. */
export type Entry = ReadonlyMap<string, unknown>;

/** What every answer of the Insights API is wrapped in. */
export interface Envelope {
  readonly entries: readonly Entry[];
  readonly nextLink?: string;
  readonly message: string;
  readonly statusCode?: number;
  readonly dataRedacted: boolean;
}

/** Reads an envelope without regard to the letter case of its keys; undefined when it is none. */
export function readEnvelope(text: string): Envelope | undefined {
  const top = entryFrom(parsed(text));
  if (!top) return undefined;
  const value = top.get('value') ?? [];
  if (!Array.isArray(value)) return undefined;
  const entries = value.map(entryFrom);
  if (!entries.every((entry) => entry !== undefined)) return undefined;
  const statusCode = top.get('statuscode');
  const nextLink = textAt(top, 'nextlink');
  return {
    entries,
    message: textAt(top, 'message') ?? '',
    dataRedacted: top.get('dataredacted') === true,
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(nextLink !== undefined && { nextLink }),
  };
}

/** A text under a key; absent, empty and null are one. */
export function textAt(entry: Entry, key: Lowercase<string>): string | undefined {
  const value = entry.get(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts of a list under a key. */
export function textsAt(entry: Entry, key: Lowercase<string>): readonly string[] {
  const value = entry.get(key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keys are trimmed too: the documentation itself shows one with a space at its end. */
function entryFrom(value: unknown): Entry | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value).map(([key, item]) => [key.trim().toLowerCase(), item]));
}
