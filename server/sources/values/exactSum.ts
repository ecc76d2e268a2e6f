import type { Amount, Separator } from './amount.ts';

const PLACES = 40;
const POWERS = Array.from({ length: PLACES + 1 }, (_, power) => 10n ** BigInt(power));
const power = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);
const CENT = power(PLACES - 2);

/** An amount in units of 10^-40: sums of these are exact. */
export function units({ digits, scale, open }: Amount, decimalSign: Separator): bigint {
  const places = open !== undefined && open !== decimalSign ? 0 : scale;
  return BigInt(digits) * power(PLACES - places);
}

/** A sum in dollars, rounded half up to whole cents. */
export function dollars(sum: bigint): number {
  const doubled = 2n * sum + CENT;
  const quotient = doubled / (2n * CENT);
  const cents = doubled < 0n && doubled % (2n * CENT) !== 0n ? quotient - 1n : quotient;
  return Number(cents) / 100;
}
