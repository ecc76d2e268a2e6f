import type { Amount } from '../values/amount.ts';

const HALF = 2 ** 26;
const LARGE = -1;
const OPEN_POINT = 64;
const OPEN_COMMA = 128;

/** Amounts as three whole numbers each, so that they can stand in a table; the same amount gives the same three. */
export class AmountCodes {
  /** The few amounts with more digits than a number holds exactly. */
  readonly #large = new Map<string, number>();
  readonly #amounts: bigint[] = [];

  write({ digits, scale, open }: Amount, row: Int32Array, at: number): void {
    row[at + 2] = scale | (open === '.' ? OPEN_POINT : open === ',' ? OPEN_COMMA : 0);
    if (typeof digits === 'number') {
      row[at] = Math.floor(digits / HALF);
      row[at + 1] = digits - Math.floor(digits / HALF) * HALF;
      return;
    }
    const text = digits.toString();
    const code = this.#large.get(text) ?? this.#amounts.push(digits) - 1;
    this.#large.set(text, code);
    row[at] = code;
    row[at + 1] = LARGE;
  }

  read(high: number, low: number, form: number): Amount {
    const digits = low === LARGE ? (this.#amounts[high] ?? 0n) : high * HALF + low;
    const scale = form & (OPEN_POINT - 1);
    if (form < OPEN_POINT) return { digits, scale };
    return { digits, scale, open: form & OPEN_POINT ? '.' : ',' };
  }
}
