/** A JSON text as a value, or where it stops being JSON. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly expected: string };

export function readJson(text: string): JsonReading {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(bare) };
  } catch {
    // The parser's own message names a place only for some mistakes, so the place is looked for here.
    const { at, expected } = firstFault(bare);
    const before = bare.slice(0, at).split('\n');
    return { ok: false, line: before.length, column: (before.at(-1) ?? '').length + 1, expected };
  }
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

interface Fault {
  readonly at: number;
  readonly expected: string;
}

/** Walks through the text by JSON's grammar up to the first character that does not fit. */
function firstFault(text: string): Fault {
  const open: string[] = [];
  let at = 0;
  const take = (pattern: RegExp | string): string | undefined => {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    if (typeof pattern === 'string') {
      const found = text[at];
      if (found === undefined || !pattern.includes(found)) return undefined;
      at++;
      return found;
    }
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const fault = (expected: string): Fault => ({ at, expected });

  for (;;) {
    // A value, or the beginning of one.
    const bracket = take('[{');
    if (bracket === undefined && take(STRING) === undefined && take(PLAIN) === undefined)
      return fault('a value');
    if (bracket === '[' && take(']') === undefined) {
      open.push('[');
      continue;
    }
    if (bracket === '{' && take('}') === undefined) {
      open.push('{');
      if (take(STRING) === undefined) return fault('a name in quotes or "}"');
      if (take(':') === undefined) return fault('":"');
      continue;
    }
    // What follows a whole value: an end, or another one.
    let inside = open.at(-1);
    while (inside !== undefined && take(inside === '[' ? ']' : '}') !== undefined) {
      open.pop();
      inside = open.at(-1);
    }
    if (inside === undefined) {
      take('');
      return fault('the end of the text');
    }
    if (take(',') === undefined) return fault(inside === '[' ? '"," or "]"' : '"," or "}"');
    if (inside === '[') continue;
    if (take(STRING) === undefined) return fault('a name in quotes');
    if (take(':') === undefined) return fault('":"');
  }
}
