import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LIMITS } from '../../sources/index.ts';

/** The largest file that anybody may send; what it is, and whether that may be so large, its content says later. */
export const LARGEST_UPLOAD = Math.max(...Object.values(LIMITS));

export type Received =
  | { readonly ok: true; readonly bytes: number; readonly hash: string }
  | { readonly ok: false; readonly code: 'too-large' | 'broken-off' };

class TooLarge extends Error {}

/** The hash of a file that is not kept; undefined when it broke off or is too large. */
export async function hashOfStream(body: Readable): Promise<string | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > LARGEST_UPLOAD) return undefined;
      hash.update(piece);
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** Where files lie from their arrival until they are read. Nobody reads a name of a file as a path here. */
export class Uploads {
  readonly #folder: string;
  readonly #largest: number;

  constructor(folder: string, largest = LARGEST_UPLOAD) {
    this.#folder = folder;
    this.#largest = largest;
  }

  path(importId: string): string {
    return join(this.#folder, `${importId}.upload`);
  }

  /** Takes a file in as it comes, never whole in memory. */
  async receive(importId: string, body: Readable): Promise<Received> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    const largest = this.#largest;
    let bytes = 0;
    const counted = async function* (source: AsyncIterable<Buffer>) {
      for await (const piece of source) {
        bytes += piece.length;
        if (bytes > largest) throw new TooLarge();
        hash.update(piece);
        yield piece;
      }
    };
    try {
      await pipeline(body, counted, createWriteStream(this.path(importId), { mode: 0o600 }));
      return { ok: true, bytes, hash: hash.digest('hex') };
    } catch (error) {
      await this.remove(importId);
      if (error instanceof TooLarge) return { ok: false, code: 'too-large' };
      if (body.errored || body.destroyed) return { ok: false, code: 'broken-off' };
      throw error;
    }
  }

  async remove(importId: string): Promise<void> {
    await rm(this.path(importId), { force: true });
  }

  /** The imports whose files lie here. */
  async waiting(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.flatMap((name) => (name.endsWith('.upload') ? [name.slice(0, -'.upload'.length)] : []));
  }
}
