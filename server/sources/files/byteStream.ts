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

/** The bytes of a file, counted and called off on demand. */
export async function* bytesOf(
  file: SourceFile,
  { signal, onProgress }: Pick<ReadOptions, 'signal' | 'onProgress'>,
  limit: number,
): AsyncGenerator<Buffer> {
  const stream = file.open();
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      if (signal?.aborted) throw new Cancelled();
      const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
      bytes += part.length;
      if (bytes > limit) throw new TooLarge();
      yield part;
      onProgress?.({ bytes, size: Math.max(file.size, bytes) });
    }
  } finally {
    stream.destroy();
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
