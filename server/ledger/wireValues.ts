// How values leave the database: the two drivers disagree about instants, days, whole numbers and bytes, so both
// get these readers and answer the same. They rely on the settings every transaction starts with (scope.ts):
// UTC, ISO dates, hexadecimal bytes.

const BYTEA = 17;
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

export const READERS: Readonly<Record<number, (text: string) => unknown>> = {
  [BYTEA]: (text) => Buffer.from(text.slice(2), 'hex'),
  [INT8]: wholeNumber,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instant,
};

/** PGlite's own writer takes near a second for a megabyte; this one some ten milliseconds. */
export const EMBEDDED_WRITERS: Readonly<Record<number, (value: Uint8Array) => string>> = {
  [BYTEA]: (bytes) => `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`,
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} from the database is no safe whole number.`);
  return value;
}

/** `2026-11-20 06:16:26.869+00` as `2026-11-20T06:16:26.869Z`. */
function instant(text: string): string {
  return new Date(`${text.replace(' ', 'T').replace(/\+00$/, '')}Z`).toISOString();
}
