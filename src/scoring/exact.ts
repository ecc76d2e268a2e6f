// Exact numbers. Points come in halves, thirds and sevenths (40/6, 20/6, 15/7, 2.5 a person), all of
// which are whole 84ths; plain integer arithmetic on 84ths is exact and some thirty times faster than
// general fractions. Only growth needs more: a ratio of two sums, kept as a pair of big integers.

/** A whole number of 84ths, or any other ratio. */
export type Exact = number | Ratio;
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}
/** A number as the rulebooks write it: 40/6 is [40, 6]. */
export type Fraction = readonly [numerator: number, denominator: number];

const UNIT = 84;
export const ZERO: Exact = 0;

/** numerator / denominator, both whole numbers, the denominator above zero. */
export function exact(numerator: number, denominator = 1): Exact {
  const scaled = numerator * UNIT;
  if (Number.isSafeInteger(scaled) && scaled % denominator === 0) return scaled / denominator;
  return ratio(BigInt(numerator), BigInt(denominator));
}

export const ofFraction = ([numerator, denominator]: Fraction): Exact => exact(numerator, denominator);

function ratio(n: bigint, d: bigint): Exact {
  const scaled = n * 84n;
  if (scaled % d === 0n) {
    const whole = Number(scaled / d);
    if (Number.isSafeInteger(whole)) return whole;
  }
  return { n, d };
}

const wide = (value: Exact): Ratio => (typeof value === 'number' ? { n: BigInt(value), d: 84n } : value);

export function add(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b)) return a + b;
  const x = wide(a);
  const y = wide(b);
  return ratio(x.n * y.d + y.n * x.d, x.d * y.d);
}

export const negate = (a: Exact): Exact => (typeof a === 'number' ? 0 - a : { n: -a.n, d: a.d });
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, ZERO);

/** a × n / d. */
export function scale(a: Exact, n: number, d = 1): Exact {
  if (typeof a === 'number') {
    const product = a * n;
    if (Number.isSafeInteger(product) && product % d === 0) return product / d;
  }
  const x = wide(a);
  return ratio(x.n * BigInt(n), x.d * BigInt(d));
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const x = wide(a);
  const y = wide(b);
  const difference = x.n * y.d - y.n * x.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const atLeast = (a: Exact, b: Exact): boolean => compare(a, b) >= 0;
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
export const clamp = (a: Exact, from: Exact, to: Exact): Exact => greatest(from, least(a, to));

/** The greatest whole number not above the value. */
export function floor(a: Exact): number {
  if (typeof a === 'number') return Math.floor(a / UNIT);
  const quotient = a.n / a.d;
  return Number(a.n % a.d < 0n ? quotient - 1n : quotient);
}

/** The number to print: at most six decimals, the exact value rounded half away from zero. */
export function printed(a: Exact): number {
  const { n, d } = wide(a);
  const size = n < 0n ? -n : n;
  const millionths = (size * 2_000_000n + d) / (2n * d);
  const text = millionths.toString().padStart(7, '0');
  const value = Number(`${text.slice(0, -6)}.${text.slice(-6)}`);
  return n < 0n && value !== 0 ? -value : value;
}
