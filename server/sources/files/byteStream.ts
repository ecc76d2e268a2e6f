import type { Readable } from 'node:stream';
import type { ReadOptions } from '../reading.ts';

/** A file to read: opened as often as is needed, each time from its start. */
export interface SourceFile {
  readonly name: string;
  readonly size: number;
  open(): Readable;
}

/** What was asked for has been called off. */
export class Cancelled extends Error {}
/** The file is larger than was said, or than may be. */
export class TooLarge extends Error {}

type Watching = Pick<ReadOptions, 'signal' | 'onProgress'>;

/** The bytes of a file, counted and called off on demand. */
export async function* bytesOf(file: SourceFile, watching: Watching, limit: number): AsyncGenerator<Buffer> {
  const stream = file.open();
  try {
    yield* progressing(limited(stream, limit), file.size, file.size, watching);
  } finally {
    stream.destroy();
  }
}

async function* limited(stream: Readable, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of stream) {
    const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    bytes += part.length;
    if (bytes > limit) throw new TooLarge();
    yield part;
  }
}

/** Tells how much of `whole` bytes has been worked off, as a share of `size`; called off on demand. */
export async function* progressing(
  pieces: AsyncIterable<Buffer>,
  whole: number,
  size: number,
  { signal, onProgress }: Watching,
): AsyncGenerator<Buffer> {
  let done = 0;
  for await (const piece of pieces) {
    if (signal?.aborted) throw new Cancelled();
    yield piece;
    done += piece.length;
    onProgress?.({ bytes: whole > 0 ? Math.round((Math.min(done, whole) / whole) * size) : done, size });
  }
  if (signal?.aborted) throw new Cancelled();
}

/** The first bytes of a file. */
export async function headOf(file: SourceFile, length: number): Promise<Buffer> {
  const stream = file.open();
  const parts: Buffer[] = [];
  try {
    for await (const chunk of stream) {
      parts.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk));
      if (parts.reduce((sum, part) => sum + part.length, 0) >= length) break;
    }
  } finally {
    stream.destroy();
  }
  return Buffer.concat(parts).subarray(0, length);
}
