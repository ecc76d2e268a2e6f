// Exact fractions in the plainest way: two whole numbers, the lower one positive, reduced each time.

export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

export function fraction(top: bigint | number, bottom: bigint | number = 1): Fraction {
  const [above, below] = [BigInt(top), BigInt(bottom)];
  const by = divisor(above, below) * (below < 0n ? -1n : 1n);
  return { top: above / by, bottom: below / by };
}

export const ZERO = fraction(0);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(b, fraction(-1)));
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);
export const total = (list: readonly Fraction[]): Fraction => list.reduce(plus, ZERO);

/** Below zero when a is less than b, zero when equal, above zero when more. */
export const compared = (a: Fraction, b: Fraction): number => {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The next whole number below, also of negative ones. */
export const floor = (a: Fraction): Fraction => {
  const towardsZero = a.top / a.bottom;
  return fraction(a.top < 0n && towardsZero * a.bottom !== a.top ? towardsZero - 1n : towardsZero);
};

export const notBelowZero = (a: Fraction): Fraction => (compared(a, ZERO) < 0 ? ZERO : a);
export const between0And = (max: number, a: Fraction): Fraction =>
  compared(a, fraction(max)) > 0 ? fraction(max) : notBelowZero(a);

/** Up to six decimals, half away from zero. */
export function printed(a: Fraction): number {
  const size = a.top < 0n ? -a.top : a.top;
  const millionths = (size * 2_000_000n + a.bottom) / (2n * a.bottom);
  if (millionths === 0n) {
    return 0;
  }
  const decimals = String(millionths % 1_000_000n).padStart(6, '0');
  return Number(`${a.top < 0n ? '-' : ''}${millionths / 1_000_000n}.${decimals}`);
}
