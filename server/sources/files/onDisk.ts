import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Lets work be done on bytes as a file on disk (a workbook is read from its end), which is gone afterwards. */
export async function onDisk<T>(
  bytes: AsyncIterable<Buffer>,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'seventy-workbook-'));
  try {
    const path = join(folder, 'workbook.xlsx');
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
