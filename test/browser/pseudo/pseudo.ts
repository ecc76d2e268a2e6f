// A language that nobody speaks: every word of the catalogues with accents and a third longer. Whatever is read
// without accents does not come from a catalogue, and what has no room for it has none for German either.

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'áá',
  c: 'ć',
  d: 'ď',
  e: 'éé',
  g: 'ğ',
  i: 'í',
  l: 'ł',
  n: 'ń',
  o: 'óó',
  r: 'ř',
  s: 'š',
  t: 'ť',
  u: 'úú',
  y: 'ý',
  z: 'ž',
};

const accented = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => ACCENTS[letter] ?? `${letter}\u0300`);

/** The same catalogue in the language that nobody speaks. */
export function pseudo<T>(value: T): T {
  return changed(value) as T;
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return accented(value);
  if (typeof value === 'function') return (...given: unknown[]) => changed(value(...given));
  if (Array.isArray(value)) return value.map(changed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isTag(key, part) ? part : changed(part)]),
  );
}

/** Which catalogue it is stays readable to the program; the label of the choice of a language is a word as others are. */
const isTag = (key: string, part: unknown): boolean =>
  key === 'locale' || (key === 'language' && part === 'en');
