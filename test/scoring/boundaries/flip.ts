// A boundary as the documents write it, read off what the core does just below it, at it and just above.

/** What is measured, the amount at which the rulebook draws the line, and how amounts are written. */
export interface Line {
  readonly what: string;
  readonly at: number;
  readonly written: (amount: number) => string;
}

/** `year ≥ $600`: what is measured, the side on which the threshold itself counts, and the threshold. */
export function flip({ what, at, written }: Line, counts: (amount: number) => boolean): string {
  const around = [at - 1, at, at + 1].map((amount) => (counts(amount) ? 'counts' : 'not')).join(', ');
  const side = SIDES[around];
  return side === undefined ? `${what} at ${written(at)}: ${around}` : `${what} ${side} ${written(at)}`;
}

const SIDES: Readonly<Record<string, string>> = {
  'not, counts, counts': '≥',
  'not, not, counts': '>',
  'counts, counts, not': '≤',
  'counts, not, not': '<',
  // One range ends where the other begins: nothing is lost between them.
  'counts, counts, counts': 'across',
};

const thousands = (amount: number): string => amount.toLocaleString('en-US');
export const dollars = (cents: number): string => `$${thousands(cents / 100)}`;
export const counted =
  (unit = '') =>
  (amount: number): string =>
    `${thousands(amount)}${unit}`;
