/**
 * Rows of whole numbers, each different row once and with a code. What is gathered from a million rows is kept in
 * these: some fifty bytes a row, where an object or a text as its key would take several hundred.
 */
export class IntTable {
  readonly width: number;
  size = 0;
  #cells: Int32Array<ArrayBuffer>;
  /** Codes plus one by hash; 0 is empty. Twice as many as rows at least. */
  #slots = new Int32Array(1024);

  constructor(width: number) {
    this.width = width;
    this.#cells = new Int32Array(512 * width);
  }

  /** The row's code, a new one when the row is new. */
  code(row: Int32Array): number {
    const mask = this.#slots.length - 1;
    let slot = hash(row, this.width) & mask;
    for (;;) {
      const code = (this.#slots[slot] ?? 0) - 1;
      if (code < 0) break;
      if (this.#equals(code, row)) return code;
      slot = (slot + 1) & mask;
    }
    const code = this.size++;
    if (this.#slots.length < this.size * 2) this.#grow();
    this.#cells.set(row.subarray(0, this.width), code * this.width);
    this.#place(code);
    return code;
  }

  at(code: number, column: number): number {
    return this.#cells[code * this.width + column] ?? 0;
  }

  #equals(code: number, row: Int32Array): boolean {
    const start = code * this.width;
    for (let column = 0; column < this.width; column++) {
      if (this.#cells[start + column] !== row[column]) return false;
    }
    return true;
  }

  #place(code: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash(this.#cells, this.width, code * this.width) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = code + 1;
  }

  #grow(): void {
    const rows = this.#slots.length;
    this.#cells = grown(this.#cells, rows * this.width, Int32Array);
    this.#slots = new Int32Array(rows * 2);
    for (let code = 0; code < this.size - 1; code++) this.#place(code);
  }
}

function hash(cells: Int32Array, width: number, start = 0): number {
  let mixed = 0x811c9dc5;
  for (let column = 0; column < width; column++) {
    mixed = Math.imul(mixed ^ (cells[start + column] ?? 0), 0x01000193);
    mixed ^= mixed >>> 15;
  }
  return mixed >>> 0;
}

type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The same numbers with room for more. */
export function grown<T extends Numbers>(numbers: T, length: number, Kind: new (length: number) => T): T {
  const larger = new Kind(length);
  larger.set(numbers);
  return larger;
}
