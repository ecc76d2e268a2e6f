import type { Range } from '../levels.ts';

// Judging by columns: a 1 for every subject of which something is true, a 0 for every other. Each step is one
// loop that computes instead of deciding: on a million tenants a processor guesses a decision wrong too often.

/** Where any of a subject's amounts, all of them whole numbers, is within the range. */
export function anyWithin(
  { atLeast, above, atMost }: Range,
  amounts: Float64Array,
  subject: Int32Array,
  subjects: number,
): Uint8Array {
  const from = atLeast ?? (above ?? Number.NEGATIVE_INFINITY) + 1;
  const to = atMost ?? Number.POSITIVE_INFINITY;
  const flags = new Uint8Array(subjects);
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as number;
    const s = subject[i] as number;
    flags[s] = (flags[s] as number) | (Number(amount >= from) & Number(amount <= to));
  }
  return flags;
}

export function within({ atLeast, above, atMost }: Range, amounts: Float64Array): Uint8Array {
  const from = atLeast ?? (above ?? Number.NEGATIVE_INFINITY) + 1;
  const to = atMost ?? Number.POSITIVE_INFINITY;
  const flags = new Uint8Array(amounts.length);
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as number;
    flags[i] = Number(amount >= from) & Number(amount <= to);
  }
  return flags;
}

/** How many. */
export function count(flags: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < flags.length; i++) total += flags[i] as number;
  return total;
}

/** How many of both. */
export function together(a: Uint8Array, b: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) & (b[i] as number);
  return total;
}

/** The sum of the amounts of those. */
export function sumOf(flags: Uint8Array, amounts: Float64Array): number {
  let total = 0;
  for (let i = 0; i < flags.length; i++) total += (flags[i] as number) * (amounts[i] as number);
  return total;
}

/** Where active / paid ≥ share, of paid licences at all. */
export function enough(
  [numerator, denominator]: readonly [number, number],
  active: Float64Array,
  paid: Float64Array,
): Uint8Array {
  const flags = new Uint8Array(paid.length);
  for (let i = 0; i < flags.length; i++) {
    const p = paid[i] as number;
    flags[i] = Number(p > 0) & Number((active[i] as number) * denominator >= p * numerator);
  }
  return flags;
}

// The next three write into their first argument: a million flags are not made anew for each step.

export function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) & (b[i] as number);
  return a;
}

export function except(a: Uint8Array, b: Uint8Array): Uint8Array {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) & ~(b[i] as number);
  return a;
}

export function either(a: Uint8Array, b: Uint8Array): Uint8Array {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) | (b[i] as number);
  return a;
}
