import type { Cell } from './cell.ts';

/** What the facts can hold. */
const LARGEST = 10_000_000_000;
const LONGEST = 40;

// A whole number in groups of three (the separator is the same throughout) or without groups, then perhaps
// decimals that say nothing: "1.250", "1,250", "1 250", "1250.0", "1.250,00".
const GROUPED = /^(\d{1,3}(?:([.,' \u00a0\u202f’])\d{3})(?:\2\d{3})*|\d+)(?:[.,]0*)?$/;

/** A whole number, 0 or more; undefined when the cell holds none. */
export function countOf(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isInteger(cell) ? inRange(cell) : undefined;
  const whole = cell.length > LONGEST ? undefined : GROUPED.exec(cell)?.[1];
  return whole === undefined ? undefined : inRange(Number(whole.replace(/\D/g, '')));
}

const inRange = (value: number): number | undefined => (value >= 0 && value <= LARGEST ? value : undefined);
