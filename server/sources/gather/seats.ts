import { ASSOCIATIONS, type Association } from '#scoring';
import { grown, IntTable } from './intTable.ts';

// Licences and units: levels of a month, two numbers each (paid and active; usage has only the first).

export interface Seats {
  readonly date: number;
  readonly tenant: number;
  readonly name: number;
  readonly association: Association;
  readonly values: readonly [number, number];
}

/** Rows of tenant, name and association; to each its two numbers. */
export interface SeatLevels {
  readonly keys: IntTable;
  readonly values: readonly (readonly [number, number])[];
}

/**
 * Several rows of one tenant, name, month and association: `sum` where each row speaks of other seats; `newest` where
 * each tells the level anew (of a day, or under another claim), so that the last day's largest row stands.
 */
export type SeatRule = 'sum' | 'newest';

export class SeatTable {
  readonly #rule: SeatRule;
  /** By date, tenant, name and association. */
  readonly table = new IntTable(4);
  readonly #row = new Int32Array(4);
  #values = new Float64Array(1024);

  constructor(rule: SeatRule) {
    this.#rule = rule;
  }

  add({ date, tenant, name, association, values }: Seats): void {
    this.#row.set([date, tenant, name, ASSOCIATIONS.indexOf(association)]);
    const known = this.table.size;
    const code = this.table.code(this.#row);
    if (code * 2 >= this.#values.length) {
      this.#values = grown(this.#values, this.#values.length * 2, Float64Array);
    }
    const [first, second] = code < known ? this.#merged(this.#at(code), values) : values;
    this.#values[code * 2] = first;
    this.#values[code * 2 + 1] = second;
  }

  /** The levels of some rows, those of a month, by tenant, name and association. */
  levels(codes: readonly number[], days: readonly string[]): SeatLevels {
    const keys = new IntTable(3);
    const row = new Int32Array(3);
    const found: { day: string; values: readonly [number, number] }[] = [];
    for (const code of codes) {
      const of = (column: number): number => this.table.at(code, column);
      row.set([of(1), of(2), of(3)]);
      const key = keys.code(row);
      const next = { day: days[of(0)] ?? '', values: this.#at(code) };
      const before = found[key];
      if (before === undefined) found[key] = next;
      else if (this.#rule === 'sum' || before.day === next.day) {
        found[key] = { ...next, values: this.#merged(before.values, next.values) };
      } else if (next.day > before.day) found[key] = next;
    }
    return { keys, values: found.map(({ values }) => values) };
  }

  #at(code: number): readonly [number, number] {
    return [this.#values[code * 2] ?? 0, this.#values[code * 2 + 1] ?? 0];
  }

  #merged(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
    if (this.#rule === 'sum') return [a[0] + b[0], a[1] + b[1]];
    return b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a;
  }
}
