import type { Association, Segment } from '#scoring';
import type { Fault, LeftOut, RowError, Unknown } from './reading.ts';
import type { Amount } from './values/amount.ts';
import { AmountColumn } from './values/amountColumn.ts';
import { associationOf } from './values/association.ts';
import { type Cell, cellText, isSpreadsheetError, ownCopy, shown } from './values/cell.ts';
import { countOf } from './values/count.ts';
import type { DateColumn } from './values/dateColumn.ts';
import { flagOf } from './values/flag.ts';
import { segmentOf } from './values/segment.ts';
import { tenantOf } from './values/tenant.ts';

const NO_AMOUNT: Amount = { digits: 0, scale: 0 };

/** Where the columns of an export stand in a file. */
export interface Placed<Key extends string> {
  readonly at: Readonly<Partial<Record<Key, number>>>;
  /** The header as the file has it. */
  readonly header: readonly string[];
  readonly dates: ReadonlyMap<string, DateColumn>;
}

/**
 * One row at a time, read by what its columns mean. What cannot be read is noted as an error of the row and something
 * harmless is given back; whoever reads asks `refused` before taking anything.
 */
export class ExportRow<Key extends string> {
  readonly #placed: Placed<Key>;
  readonly amounts = new Map<string, AmountColumn>();
  readonly unknown = new Map<Unknown, Map<string, number>>();
  #cells: readonly Cell[] = [];
  number = 0;
  /** The code of the row's month, as far as it has been read and could be. */
  month: number | undefined;
  errors: RowError[] = [];
  leftOut: LeftOut | undefined;

  constructor(placed: Placed<Key>) {
    this.#placed = placed;
  }

  show(cells: readonly Cell[], number: number): void {
    this.#cells = cells;
    this.number = number;
    if (this.errors.length > 0) this.errors = [];
    this.leftOut = undefined;
    this.month = undefined;
  }

  get refused(): boolean {
    return this.leftOut !== undefined || this.errors.length > 0;
  }

  leaveOut(reason: LeftOut): void {
    this.leftOut ??= reason;
  }

  /** Left out for a value that nobody here knows, which is told. */
  leaveOutUnknown(reason: LeftOut, of: Unknown, value: string): void {
    if (this.leftOut === undefined) this.#notKnown(of, value);
    this.leaveOut(reason);
  }

  /** Whether the file has the column. */
  has(key: Key): boolean {
    return this.#placed.at[key] !== undefined;
  }

  /** What a cell says, cut where no name goes on. */
  text(key: Key): string {
    const at = this.#placed.at[key];
    const text = at === undefined ? '' : cellText(this.#cells[at]);
    return text.length > LONGEST_TEXT ? ownCopy(text.slice(0, LONGEST_TEXT)) : text;
  }

  /** A text that must be there, in the first of the columns that has one. */
  name(...keys: [Key, ...Key[]]): string {
    for (const key of keys) {
      const text = this.text(key);
      if (text === '') continue;
      if (isSpreadsheetError(text)) this.#fault(key, 'spreadsheet-error');
      else if (text.length === LONGEST_TEXT) this.#fault(key, 'text-too-long');
      return text;
    }
    this.#fault(keys.find((key) => this.has(key)) ?? keys[0], 'missing');
    return '';
  }

  tenant(key: Key): string {
    return tenantOf(this.name(key));
  }

  association(key: Key): Association {
    const text = this.name(key);
    if (text === '') return 'PAL';
    const found = associationOf(text);
    if (found === 'other-association') this.leaveOutUnknown(found, 'association', text);
    else if (found === 'end-customer' || found === 'deal-registration') this.leaveOut(found);
    else return found;
    return 'PAL';
  }

  segment(key: Key): Segment | undefined {
    const text = this.text(key);
    const segment = text === '' ? undefined : segmentOf(text);
    if (text !== '' && segment === undefined) this.#notKnown('segment', text);
    return segment;
  }

  flag(key: Key): boolean {
    const flag = flagOf(this.text(key));
    if (flag === undefined) this.#fault(key, 'not-a-flag');
    return flag ?? false;
  }

  /** The code of a date in its column. */
  date(key: Key): number {
    const text = this.name(key);
    const column = this.#placed.dates.get(key);
    if (text === '' || column === undefined) return 0;
    const code = column.code(text);
    if (typeof code === 'number') {
      if (column.kind === 'month') this.month = code;
      return code;
    }
    this.#fault(key, code);
    return 0;
  }

  optionalDate(key: Key): number | undefined {
    return this.text(key) === '' ? undefined : this.date(key);
  }

  count(key: Key): number {
    const text = this.name(key);
    if (text === '') return 0;
    const count = countOf(this.#number(key) ?? text);
    if (count === undefined) this.#fault(key, 'not-a-count');
    return count ?? 0;
  }

  amount(key: Key): Amount {
    const text = this.name(key);
    if (text === '') return NO_AMOUNT;
    const column = this.amounts.get(key) ?? new AmountColumn();
    this.amounts.set(key, column);
    const amount = column.read(this.#number(key) ?? text);
    if (typeof amount === 'object') return amount;
    this.#fault(key, amount);
    return NO_AMOUNT;
  }

  /** The cell as the number that a workbook keeps; undefined when it is a text. */
  #number(key: Key): number | undefined {
    const at = this.#placed.at[key];
    const cell = at === undefined ? undefined : this.#cells[at];
    return typeof cell === 'number' ? cell : undefined;
  }

  /** One error for a cell: the first. */
  #fault(key: Key, code: Fault): void {
    const at = this.#placed.at[key];
    const column = (at === undefined ? undefined : this.#placed.header[at]) ?? key;
    if (this.errors.some((error) => error.column === column)) return;
    const value = this.text(key);
    this.errors.push({ row: this.number, code, column, ...(value === '' ? {} : { value: shown(value) }) });
  }

  #notKnown(of: Unknown, value: string): void {
    const values = this.unknown.get(of) ?? new Map<string, number>();
    this.unknown.set(of, values);
    const known = shown(value);
    if (values.size < MOST_UNKNOWN || values.has(known)) values.set(known, (values.get(known) ?? 0) + 1);
  }
}

/** Texts are kept as long as the file is read; nobody's name is as long. */
const LONGEST_TEXT = 500;
/** Different unknown values that are told; more of them would say no more. */
const MOST_UNKNOWN = 50;
