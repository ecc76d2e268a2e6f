import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** Not a workbook, or one that was cut short or changed on its way. */
export class DamagedWorkbook extends Error {}
/** It would unfold to more than can be meant: a mistake, or a bomb. */
export class TooLargeInside extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`unfolds to more than ${limit} bytes`);
    this.limit = limit;
  }
}

const MOST_PARTS = 10_000;
const MEGABYTE = 2 ** 20;
const ALL_PARTS = 4096 * MEGABYTE;
/** Tables shrink to a twentieth; even a table of one repeated row seldom to less than this. */
const MOST_SHRUNK = 250;
const SMALL = 64 * MEGABYTE;

/** The parts of a zip file by their paths. What they unfold to is limited by what they say and by what they are. */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(path: string): Promise<ZipParts> {
    const zip = await orDamaged(openPromise(path, { autoClose: false }));
    try {
      return new ZipParts(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** What a part unfolds to. */
  sizeOf(path: string): number {
    return this.#entries.get(path)?.uncompressedSize ?? 0;
  }

  /** A part's bytes; more of them than the part said it has are refused on the way. */
  async *bytes(path: string, limit: number): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(path);
    if (!entry || entry.isEncrypted()) throw new DamagedWorkbook();
    if (entry.uncompressedSize > limit) throw new TooLargeInside(limit);
    const stream = await orDamaged(this.#zip.openReadStreamPromise(entry));
    yield* whole(stream);
  }

  close(): void {
    this.#zip.close();
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new DamagedWorkbook();
  const entries = new Map<string, Entry>();
  let all = 0;
  for await (const entry of whole(zip.eachEntry())) {
    const { compressedSize, uncompressedSize } = entry;
    all += uncompressedSize;
    if (all > ALL_PARTS) throw new TooLargeInside(ALL_PARTS);
    if (uncompressedSize > Math.max(SMALL, compressedSize * MOST_SHRUNK)) {
      throw new TooLargeInside(Math.max(SMALL, compressedSize * MOST_SHRUNK));
    }
    entries.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry);
  }
  return entries;
}

/** What yauzl and zlib throw at a file's bytes is the file's fault; what the reader throws is passed on. */
async function* whole<T>(source: AsyncIterable<T> | Readable): AsyncGenerator<T> {
  const items = (source as AsyncIterable<T>)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await orDamaged(items.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await items.return?.();
  }
}

async function orDamaged<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw new DamagedWorkbook('the zip file cannot be read', { cause: error });
  }
}
