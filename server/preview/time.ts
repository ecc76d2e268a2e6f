import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const kept = z.object({ aheadMs: z.number().int().min(0) });

/** The preview's own time: it can be moved ahead, never back. A file beside the data remembers by how much. */
export class PreviewTime {
  readonly #file: string;
  #aheadMs: number;

  constructor(file: string, aheadMs: number) {
    this.#file = file;
    this.#aheadMs = aheadMs;
  }

  static async open(dataDir: string): Promise<PreviewTime> {
    const file = join(dataDir, 'preview-time.json');
    const text = await readFile(file, 'utf8').catch(() => '{}');
    return new PreviewTime(file, kept.safeParse(JSON.parse(text)).data?.aheadMs ?? 0);
  }

  get isMoved(): boolean {
    return this.#aheadMs > 0;
  }

  readonly now = (): Date => new Date(Date.now() + this.#aheadMs);

  async moveTo(instant: Date): Promise<void> {
    this.#aheadMs = Math.max(this.#aheadMs, instant.getTime() - Date.now());
    await writeFile(this.#file, JSON.stringify({ aheadMs: this.#aheadMs }));
  }
}
