/** Far deeper than anything that is asked for; what goes deeper only wants to be in the way. */
const DEEPEST = 64;

/**
 * What is wrong with a value whatever it is for, as a sentence. The character NUL: no database keeps it in a text, and
 * nobody means it. Values in values without end: whoever goes through them comes to an end sooner.
 */
export function flawIn(value: unknown): string | undefined {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return `It goes more than ${DEEPEST} levels deep: make it flatter.`;
    if (level.some((one) => typeof one === 'string' && one.includes('\0')))
      return 'A text in it holds the character NUL: leave it out.';
    level = level.flatMap(partsOf);
  }
  return undefined;
}

/** Names are looked at like texts. */
const partsOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flat() : [];
