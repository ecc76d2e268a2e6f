import type { Words } from './words.ts';

/**
 * `SC-100` in one piece: a line on a page that ends with `SC-` makes two words of a code. Joined by a sign that is
 * never seen, as not every font has a hyphen that does not break.
 */
export const unbroken = (text: string): string => text.replace(/\b([A-Z]{2,4})-(?=\d{3}\b)/g, '$1-\u2060');

/** The same sentences with their codes in one piece, for pages; a card's plain text keeps what people search for. */
export const withUnbrokenCodes = (words: Words): Words => ({
  ...words,
  holds: (lists) => unbroken(words.holds(lists)),
  line: (one) => unbroken(words.line(one)),
  movement: (one) => unbroken(words.movement(one)),
  next: (step) => unbroken(words.next(step)),
  person: (verdict) => unbroken(words.person(verdict)),
  warning: (one) => unbroken(words.warning(one)),
});
