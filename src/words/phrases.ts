// Small parts that sentences of every language are put together from.

/** `a`, `a or b`, `a, b or c`. */
export function joined(parts: readonly string[], last: string): string {
  const final = parts.at(-1) ?? '';
  return parts.length < 2 ? final : `${parts.slice(0, -1).join(', ')} ${last} ${final}`;
}

const SHOWN = 3;

/** The first few, and how many more there are. */
export const some = (names: readonly string[], more: (count: number) => string): string =>
  names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN - 1).join(', ')} ${more(names.length - SHOWN + 1)}`;

/** Both tiers of CSP are one thing to say. */
export function associations(names: readonly string[]): string[] {
  const tiers = names.filter((name) => name.startsWith('CSP'));
  return tiers.length < 2 ? [...names] : [...names.filter((name) => !tiers.includes(name)), 'CSP'];
}

const LISTED = 6;

/** A list of certifications, of long ones the first few; of several lists one out of each is held. */
export const held = (
  lists: readonly (readonly string[])[],
  { or, and, others }: { or: string; and: string; others: (count: number) => string },
): string => {
  const oneOf = (list: readonly string[]): string =>
    list.length <= LISTED
      ? joined(list, or)
      : joined([...list.slice(0, SHOWN), others(list.length - SHOWN)], or);
  if (lists.length === 1) return oneOf(lists.flat());
  return joined(
    lists.map((list) => (list.length === 1 ? oneOf(list) : `(${oneOf(list)})`)),
    and,
  );
};

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
