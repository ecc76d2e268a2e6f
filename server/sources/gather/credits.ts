import { ASSOCIATIONS, type Association } from '#scoring';
import type { Amount, Separator } from '../values/amount.ts';
import { dollars, units } from '../values/exactSum.ts';
import { AmountCodes } from './amountCodes.ts';
import { grown, IntTable } from './intTable.ts';

// Money, and through which associations it is credited. The same money comes as several rows: one for each
// association, of the same subscription, service and month, with the same amount. Out of these one fact is made with
// the list of the associations. A row says of itself that it repeats money by a flag; which money, its amount tells.

/** A row of money by the codes of its texts. */
export interface Credit {
  readonly date: number;
  readonly tenant: number;
  readonly name: number;
  readonly offer: number;
  /** What tells apart money of one tenant and name: the subscription and the finer service. */
  readonly subscription: number;
  readonly detail: number;
  readonly association: Association;
  readonly amount: Amount;
  /** Money of its own, money that another row has already brought, or (without a flag) not said. */
  readonly says: 'first' | 'again' | undefined;
}

const WIDTH = 9;
const KINDS = ASSOCIATIONS.length;
/** Rows that are money of their own, and rows that may repeat it, for each association. */
const COUNTS = KINDS * 2;

export class Credits {
  /** By date, tenant, name, offer, subscription, detail and the amount's three numbers. */
  readonly table = new IntTable(WIDTH);
  readonly #amounts = new AmountCodes();
  readonly #row = new Int32Array(WIDTH);
  #counts = new Uint32Array(256 * COUNTS);
  #flagged = false;

  add(credit: Credit): void {
    const row = this.#row;
    row[0] = credit.date;
    row[1] = credit.tenant;
    row[2] = credit.name;
    row[3] = credit.offer;
    row[4] = credit.subscription;
    row[5] = credit.detail;
    this.#amounts.write(credit.amount, row, 6);
    const code = this.table.code(row);
    if ((code + 1) * COUNTS > this.#counts.length) {
      this.#counts = grown(this.#counts, this.#counts.length * 2, Uint32Array);
    }
    const kind = ASSOCIATIONS.indexOf(credit.association) + (credit.says === 'first' ? 0 : KINDS);
    this.#counts[code * COUNTS + kind] = (this.#counts[code * COUNTS + kind] ?? 0) + 1;
    if (credit.says === 'again') this.#flagged = true;
  }

  /** How many rows of each month only repeat money that is already there. */
  repetitions(months: readonly number[]): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (let code = 0; code < this.table.size; code++) {
      const { dropped } = this.#moneyOf(code);
      const month = months[this.table.at(code, 0)] ?? 0;
      if (dropped > 0) found.set(month, (found.get(month) ?? 0) + dropped);
    }
    return found;
  }

  /** The money of some rows, those of a month, by tenant, name, offer and associations. */
  sums(codes: readonly number[], decimalSign: Separator): MoneySums {
    const keys = new IntTable(4);
    const totals: bigint[] = [];
    const row = new Int32Array(4);
    for (const code of codes) {
      const of = (column: number): number => this.table.at(code, column);
      const amount = units(this.#amounts.read(of(6), of(7), of(8)), decimalSign);
      row.set([of(1), of(2), of(3)]);
      for (const associations of this.#moneyOf(code).money) {
        row[3] = associations;
        const key = keys.code(row);
        totals[key] = (totals[key] ?? 0n) + amount;
      }
    }
    return { keys, amounts: Float64Array.from(totals, dollars) };
  }

  #moneyOf(code: number): Money {
    return moneyOf(this.#counts.subarray(code * COUNTS, (code + 1) * COUNTS), this.#flagged);
  }
}

/** Rows of tenant, name, offer and a set of associations; to each its amount in dollars. */
export interface MoneySums {
  readonly keys: IntTable;
  readonly amounts: Float64Array;
}

interface Money {
  /** Each by the set of its associations. */
  readonly money: readonly number[];
  readonly dropped: number;
}

/**
 * The money of one amount, each by the set of its associations. A row that repeats money joins the money that its
 * association does not have yet. Where the row that came first is not in the file, its repetitions are the money,
 * once. Without flags the associations lie side by side: a second PAL row is other money than the first.
 */
function moneyOf(counts: Uint32Array, flagged: boolean): Money {
  const money: number[] = [];
  let dropped = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    for (let left = counts[kind] ?? 0; left > 0; left--) money.push(1 << kind);
  }
  for (let kind = 0; kind < KINDS; kind++) {
    let left = counts[KINDS + kind] ?? 0;
    for (let at = 0; at < money.length && left > 0; at++) {
      const set = money[at] ?? 0;
      if (set & (1 << kind)) continue;
      money[at] = set | (1 << kind);
      left--;
    }
    const own = flagged ? (money.length > 0 ? 0 : Math.min(left, 1)) : left;
    for (let more = 0; more < own; more++) money.push(1 << kind);
    dropped += left - own;
  }
  return { money, dropped };
}

/** What each set of associations is written as; one object for all its facts. */
const WRITTEN: readonly (Association | readonly Association[])[] = Array.from(
  { length: 1 << KINDS },
  (_, set) => {
    const found = ASSOCIATIONS.filter((_association, kind) => set & (1 << kind));
    const [only] = found;
    return found.length === 1 && only !== undefined ? only : found;
  },
);

export const associationsIn = (set: number): Association | readonly Association[] => WRITTEN[set] ?? [];
