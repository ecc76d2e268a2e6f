// A small seeded generator, so that a failing portfolio can be had again from its number.

export interface Random {
  /** A whole number from the first to the last, both included. */
  whole(first: number, last: number): number;
  chance(part: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Each element with this chance. */
  some<T>(list: readonly T[], part: number): T[];
  /** A list of so many. */
  times<T>(count: number, make: (index: number) => T): T[];
}

export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (first: number, last: number): number => first + Math.floor(next() * (last - first + 1));
  return {
    whole,
    chance: (part) => next() < part,
    pick: <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T,
    some: (list, part) => list.filter(() => next() < part),
    times: (count, make) => Array.from({ length: count }, (_, index) => make(index)),
  };
}
