import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text is not in the encoding that the file has otherwise. */
export class NotUtf8 extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`not UTF-8 in line ${line}`);
    this.line = line;
  }
}

/** The encoding of a text by its first bytes; undefined when it is none. */
export function encodingOf(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return 'utf-8';
  // Without a mark: every second byte of Western text is zero.
  if (even === 0 && odd > head.length / 4) return 'utf-16le';
  if (odd === 0 && even > head.length / 4) return 'utf-16be';
  return undefined;
}

/** The text of a file in UTF-8, piece by piece; a piece never ends within a character. */
export async function* utf8Of(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  yield* encoding === 'utf-8' ? checked(bytes) : decoded(bytes, encoding);
}

async function* checked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let lines = 1;
  for await (const chunk of bytes) {
    const joined = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const whole = joined.length - cutLength(joined);
    const part = joined.subarray(0, whole);
    rest = joined.subarray(whole);
    if (!isUtf8(part)) throw new NotUtf8(lines + linesBeforeFault(part));
    lines += newlines(part);
    yield part;
  }
  if (rest.length > 0) throw new NotUtf8(lines);
}

/** How many bytes at the end may be the beginning of a character that goes on in the next chunk. */
function cutLength(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function linesBeforeFault(part: Buffer): number {
  let from = 0;
  let lines = 0;
  for (;;) {
    const end = part.indexOf(0x0a, from);
    if (end < 0 || !isUtf8(part.subarray(from, end))) return lines;
    lines++;
    from = end + 1;
  }
}

function newlines(part: Buffer): number {
  let count = 0;
  for (let at = part.indexOf(0x0a); at >= 0; at = part.indexOf(0x0a, at + 1)) count++;
  return count;
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 1;
  const decode = (chunk?: Buffer): Buffer => {
    try {
      return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
    } catch {
      throw new NotUtf8(lines);
    }
  };
  for await (const chunk of bytes) {
    const part = decode(chunk);
    lines += newlines(part);
    yield part;
  }
  yield decode();
}
