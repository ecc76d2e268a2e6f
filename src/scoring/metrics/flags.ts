import type { Fraction } from '../exact.ts';
import type { Range } from '../levels.ts';

// Judging by columns: a 1 for every subject of which something is true, a 0 for every other. Each step is one
// loop that computes instead of deciding: on a million tenants a processor guesses a decision wrong too often.

/** Where a subject's amount, a whole number, is within the range. */
export const within = (range: Range, amounts: Float64Array): Uint8Array =>
  once(range, amounts, () => compared(range, amounts));

/** Where any of a subject's amounts, all of them whole numbers, is within the range. */
export const anyWithin = (
  range: Range,
  amounts: Float64Array,
  subject: Int32Array,
  subjects: number,
): Uint8Array => once(range, amounts, () => gathered(compared(range, amounts), subject, subjects));

const asked = new WeakMap<Float64Array, Map<Range, Uint8Array>>();

/** Levels share their ranges: what was asked about the same amounts before is not looked at again. */
function once(range: Range, amounts: Float64Array, judge: () => Uint8Array): Uint8Array {
  const known = asked.get(amounts) ?? new Map<Range, Uint8Array>();
  asked.set(amounts, known);
  const flags = known.get(range) ?? judge();
  known.set(range, flags);
  return flags;
}

function compared({ atLeast, above, atMost }: Range, amounts: Float64Array): Uint8Array {
  const from = atLeast ?? (above ?? Number.NEGATIVE_INFINITY) + 1;
  const to = atMost ?? Number.POSITIVE_INFINITY;
  const flags = new Uint8Array(amounts.length);
  for (let i = 0; i < flags.length; i++) {
    const amount = amounts[i] as number;
    flags[i] = Number(amount >= from) & Number(amount <= to);
  }
  return flags;
}

/** From what is true of parts to what is true of any part of a subject. */
function gathered(parts: Uint8Array, subject: Int32Array, subjects: number): Uint8Array {
  const flags = new Uint8Array(subjects);
  for (let i = 0; i < parts.length; i++) {
    const s = subject[i] as number;
    flags[s] = (flags[s] as number) | (parts[i] as number);
  }
  return flags;
}

/** Those of the counted, who have paid licences, where active / paid ≥ share. */
export function enough(
  [numerator, denominator]: Fraction,
  { active, paid, counted }: { active: Float64Array; paid: Float64Array; counted: Uint8Array },
): Uint8Array {
  const flags = new Uint8Array(counted.length);
  for (let i = 0; i < flags.length; i++) {
    const used = Number((active[i] as number) * denominator >= (paid[i] as number) * numerator);
    flags[i] = (counted[i] as number) & used;
  }
  return flags;
}

/** Those that were in one range and are in the other now, unless they count anyway. */
export function staying(before: Uint8Array, now: Uint8Array, anyway: Uint8Array): Uint8Array {
  const flags = new Uint8Array(now.length);
  for (let i = 0; i < flags.length; i++) {
    const moved = (before[i] as number) & (now[i] as number);
    flags[i] = moved & ~(anyway[i] as number);
  }
  return flags;
}

export function either(a: Uint8Array, b: Uint8Array): Uint8Array {
  const flags = new Uint8Array(a.length);
  for (let i = 0; i < flags.length; i++) flags[i] = (a[i] as number) | (b[i] as number);
  return flags;
}

/** How many are flagged now and were not before, and how many were and are not. */
export function changes(now: Uint8Array, before: Uint8Array): { won: number; lost: number } {
  let won = 0;
  let lost = 0;
  for (let i = 0; i < now.length; i++) {
    won += (now[i] as number) & ~(before[i] as number);
    lost += (before[i] as number) & ~(now[i] as number);
  }
  return { won, lost };
}

/** The sum of the amounts of those. */
export function sumOf(flags: Uint8Array, amounts: Float64Array): number {
  let total = 0;
  for (let i = 0; i < flags.length; i++) total += (flags[i] as number) * (amounts[i] as number);
  return total;
}
