import { HEADER_WITHIN } from './files/delimiter.ts';
import type { ReadOptions, Refusal } from './reading.ts';
import { recognise } from './recognise.ts';
import { TableReader } from './tableReader.ts';
import { type Cell, cellText } from './values/cell.ts';

/** Looks for the header among the first rows, then hands every row to the reader of what the header names. */
export class TableSearch {
  table: TableReader | undefined;
  readonly #options: ReadOptions;
  readonly #strict: boolean;
  #looked = 0;
  #nearly: Refusal | undefined;
  #widest: readonly string[] = [];

  constructor(options: ReadOptions, strict: boolean) {
    this.#options = options;
    this.#strict = strict;
  }

  /** False when no header is to be expected any more. */
  read(cells: readonly Cell[], number: number): boolean {
    if (this.table) {
      this.table.read(cells, number);
      return true;
    }
    const texts = cells.map((cell) => cellText(cell));
    while (texts.at(-1) === '') texts.pop();
    const found = recognise(texts);
    if (found.as === 'export') {
      this.table = new TableReader(found, texts, this.#options, this.#strict);
      return true;
    }
    if (found.as === 'nearly') {
      this.#nearly ??= { code: 'columns-missing', source: found.source, missing: found.missing };
    }
    if (texts.length > this.#widest.length) this.#widest = texts;
    return ++this.#looked < HEADER_WITHIN;
  }

  /** Why no table was found. */
  get refusal(): Refusal {
    return this.#nearly ?? { code: 'not-recognised', columns: this.#widest.slice(0, MOST_NAMED) };
  }
}

const MOST_NAMED = 60;
