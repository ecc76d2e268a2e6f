import { printMonth } from '#scoring';
import { ExportRow } from './exportRow.ts';
import type { ExportKind } from './exports/exportKind.ts';
import { Gathered } from './gather/gathered.ts';
import { PartnerIds } from './partnerIds.ts';
import { type Landmarks, passedOver } from './passedOver.ts';
import type { LeftOut, ReadOptions, RowError } from './reading.ts';
import type { Recognised } from './recognise.ts';
import type { Cell } from './values/cell.ts';
import { DateColumn } from './values/dateColumn.ts';

type Export = Extract<Recognised, { as: 'export' }>;

/** Errors that a reading shows; all of them go to whoever listens. */
const MOST_SHOWN = 300;

/** Reads the rows below a header, one after the other, and keeps count of what becomes of them. */
export class TableReader {
  readonly kind: ExportKind;
  readonly header: readonly string[];
  readonly twice: readonly string[];
  /** Where the columns stand. */
  readonly at: Readonly<Record<string, number>>;
  readonly row: ExportRow<string>;
  readonly gathered: Gathered;
  readonly dates = new Map<string, DateColumn>();
  readonly partnerIds: PartnerIds;
  readonly leftOut = new Map<LeftOut, number>();
  readonly shown: RowError[] = [];
  errors = 0;
  rows = 0;
  takenRows = 0;
  faultyRows = 0;
  /** Rows by the code of their month: taken (0 where all of it was left out), and faulty. */
  readonly taken: number[] = [];
  readonly faulty: number[] = [];
  readonly #landmarks: Landmarks;
  readonly #onError: ReadOptions['onError'];
  readonly #strict: boolean;

  /** `strict`: every row has as many cells as the header. Workbooks leave trailing cells away. */
  constructor({ kind, at, twice }: Export, header: readonly string[], options: ReadOptions, strict: boolean) {
    this.kind = kind;
    this.header = header;
    this.twice = twice;
    this.at = at;
    this.#strict = strict;
    this.#onError = options.onError;
    for (const [key, { date }] of Object.entries(kind.columns)) {
      if (date !== undefined && key in at) this.dates.set(key, new DateColumn(date));
    }
    this.row = new ExportRow({ at, header, dates: this.dates });
    this.gathered = new Gathered(kind.source, kind.seatRule);
    this.partnerIds = new PartnerIds(options);
    const texts = Object.entries(kind.columns).flatMap(([key, column]) =>
      column.required && !NUMBERS.has(key) ? [at[key] ?? 0] : [],
    );
    this.#landmarks = { key: at[kind.key] ?? 0, texts, header };
  }

  read(cells: readonly Cell[], number: number): void {
    const passed = passedOver(cells, this.#landmarks);
    if (passed !== undefined) {
      this.#leave(passed);
      return;
    }
    this.rows++;
    const { row } = this;
    row.show(cells, number);
    if (this.#strict && !this.#hasAllCells(cells)) {
      this.#refuse([{ row: number, code: 'cell-count', have: cells.length, need: this.header.length }]);
      return;
    }
    if (this.partnerIds.isForeign(row)) row.leaveOut('foreign-partner');
    this.kind.read(row, this.gathered);
    if (row.leftOut !== undefined) {
      this.#leave(row.leftOut);
      count(this.taken, row.month, 0);
    } else if (row.errors.length > 0) this.#refuse(row.errors);
    else {
      this.takenRows++;
      count(this.taken, row.month, 1);
    }
  }

  #hasAllCells(cells: readonly Cell[]): boolean {
    if (cells.length < this.header.length) return false;
    return cells.slice(this.header.length).every((cell) => cell === '');
  }

  #leave(reason: LeftOut): void {
    this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + 1);
  }

  #refuse(errors: readonly RowError[]): void {
    this.faultyRows++;
    count(this.faulty, this.row.month, 1);
    for (const error of errors) {
      this.errors++;
      if (this.shown.length < MOST_SHOWN) this.shown.push(error);
      this.#onError?.(error);
    }
  }
}

/** What is missing from a line of totals is not its numbers. */
const NUMBERS = new Set(['acr', 'revenue', 'paid', 'active', 'users']);

const count = (counts: number[], code: number | undefined, rows: number): void => {
  if (code !== undefined) counts[code] = (counts[code] ?? 0) + rows;
};

/** Counts by the code of a month as counts by the month. */
export function byMonth(counts: readonly number[], months: readonly number[]): Map<string, number> {
  const found = new Map<string, number>();
  counts.forEach((rows, code) => {
    const month = printMonth(months[code] ?? 0);
    found.set(month, (found.get(month) ?? 0) + rows);
  });
  return found;
}
