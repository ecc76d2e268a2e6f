const YES = new Set(['1', 'true', 'yes', 'y', '1.0', 'ja', 'wahr']);
const NO = new Set(['', '0', 'false', 'no', 'n', '0.0', 'nein', 'falsch']);

/** What a flag says: 1 or 0 and the other usual ways; undefined when it is none of them. */
export function flagOf(text: string): boolean | undefined {
  const value = text.toLowerCase();
  return YES.has(value) ? true : NO.has(value) ? false : undefined;
}
