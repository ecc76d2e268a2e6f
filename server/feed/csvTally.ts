/** What was counted in a CSV file on its way to the disk. */
export interface CsvCount {
  /** Without the header and blank lines. */
  readonly rows: number;
  /** Whether the last row ended with a line break. */
  readonly endsWithBreak: boolean;
  /** Whether the end lies within quotes, or its last row has fewer fields than the header. */
  readonly endsAbruptly: boolean;
}

export interface CsvTally {
  add(piece: Uint8Array): void;
  count(): CsvCount;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BREAK = 0x0a;
const RETURN = 0x0d;

/** Counts rows byte by byte, with line breaks within quotes in mind. It reads no values: that is for the import. */
export function csvTally(): CsvTally {
  let lines = 0;
  let headerFields = 0;
  let fields = 1;
  let content = false;
  let quoted = false;

  function endLine(): void {
    if (content && ++lines === 1) headerFields = fields;
    content = false;
    fields = 1;
  }

  return {
    add(piece) {
      for (const byte of piece) {
        if (byte === QUOTE) quoted = !quoted;
        if (byte === BREAK && !quoted) endLine();
        else if (byte !== RETURN) content = true;
        if (byte === COMMA && !quoted) fields++;
      }
    },
    count() {
      const open = content;
      const all = open ? lines + 1 : lines;
      const short = open && lines > 0 && fields < headerFields;
      return { rows: Math.max(0, all - 1), endsWithBreak: !open, endsAbruptly: quoted || short };
    },
  };
}
