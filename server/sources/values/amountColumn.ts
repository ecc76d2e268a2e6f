import { type Amount, readAmount, type Separator } from './amount.ts';
import type { Cell } from './cell.ts';

export type AmountFault = 'not-an-amount' | 'not-us-dollars' | 'amount-too-large';

/** What the facts can hold. */
const LARGEST = 10_000_000_000;

/** How a column's amounts are to be read, once all of it has been seen. */
export type DecimalSign =
  | {
      readonly ok: true;
      readonly sign: Separator /** Nothing in the column proves it. */;
      readonly assumed?: string;
    }
  | { readonly ok: false; readonly values: readonly string[] };

/**
 * A column of amounts. "1.250" may be a thousand and some or one and a quarter: the other values of the column
 * decide, so such amounts stay open until its end.
 */
export class AmountColumn {
  readonly #proofs: { '.'?: string; ','?: string } = {};
  #open: string | undefined;

  read(cell: Cell): Amount | AmountFault {
    const text = String(cell);
    const read = readAmount(text);
    if (typeof read === 'string') return read;
    // A number that a workbook keeps has a decimal point whatever the texts beside it have.
    const { open, ...certain } = read.amount;
    const amount = typeof cell === 'number' ? certain : read.amount;
    if (Math.abs(Number(amount.digits)) / 10 ** amount.scale > LARGEST) return 'amount-too-large';
    if (typeof cell === 'string') {
      if (read.decimal !== undefined) this.#proofs[read.decimal] ??= text;
      if (open !== undefined) this.#open ??= text;
    }
    return amount;
  }

  sign(): DecimalSign {
    const { '.': point, ',': comma } = this.#proofs;
    const open = this.#open;
    if (open !== undefined && point !== undefined && comma !== undefined) {
      return { ok: false, values: [point, comma, open] };
    }
    if (comma !== undefined && point === undefined) return { ok: true, sign: ',' };
    const assumed = open !== undefined && point === undefined;
    return { ok: true, sign: '.', ...(assumed ? { assumed: open } : {}) };
  }
}
