/** Chance that repeats itself: the same seed tells the same story on every machine. */
export interface Random {
  between(from: number, to: number): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Some of a list, in the list's order. */
  some<T>(list: readonly T[], count: number): T[];
}

export function random(seed: string): Random {
  let state = seedNumber(seed);
  /** From 0 up to, but not including, 1. */
  const fraction = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  return {
    between: (from, to) => from + fraction() * (to - from),
    whole,
    chance: (probability) => fraction() < probability,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
    some(list, count) {
      const open = list.map((_, index) => index);
      const taken = Array.from({ length: Math.min(count, open.length) }, () =>
        open.splice(whole(0, open.length - 1), 1),
      ).flat();
      return list.filter((_, index) => taken.includes(index));
    },
  };
}

/** The first months of the history, which have dice of their own: the others keep theirs however far it reaches. */
const FIRST = 6;

/** By what factor each month lies beside its course. */
export function deviations(seed: string, months: number, most: number): number[] {
  const [dice, first] = [random(seed), random(`${seed}, at first`)];
  return Array.from({ length: months }, (_, month) =>
    (month < FIRST ? first : dice).between(1 - most, 1 + most),
  );
}

/** Neighbouring seeds must not tell neighbouring stories, and the generator must not start at zero. */
function seedNumber(seed: string): number {
  let hash = 0x811c9dc5;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15) || 1;
}
