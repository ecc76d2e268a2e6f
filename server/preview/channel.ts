import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Response } from 'express';
import { z } from 'zod';

/** A bot's message as it came in. What is inside is the sender's business; the host page renders it. */
export const activitySchema = z.looseObject({ type: z.literal('message') });
export type Activity = z.infer<typeof activitySchema>;

const postSchema = z.object({
  id: z.string(),
  activity: activitySchema,
  postedAt: z.string(),
  updatedAt: z.string().optional(),
});
export type Post = z.infer<typeof postSchema>;

const fileSchema = z.object({ posts: z.array(postSchema) });

/** Nobody scrolls back further in a preview. */
const KEPT = 200;

/** The preview's one channel. Its posts live in a file beside the data, so that they outlive a restart. */
export class PreviewChannel {
  readonly #file: string;
  readonly #posts: Post[];
  readonly #changes = new EventEmitter();
  readonly #listeners = new Set<Response>();
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string, posts: Post[]) {
    this.#file = file;
    this.#posts = posts;
    this.#changes.setMaxListeners(0);
  }

  static async open(dataDir: string): Promise<PreviewChannel> {
    const file = join(dataDir, 'preview-channel.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    // The file is written whole or not at all; one that cannot be read was changed by hand and starts anew.
    const kept = text === undefined ? undefined : fileSchema.safeParse(parsed(text));
    return new PreviewChannel(file, kept?.data?.posts ?? []);
  }

  get posts(): readonly Post[] {
    return this.#posts;
  }

  async post(activity: Activity): Promise<string> {
    const id = randomUUID();
    this.#posts.push({ id, activity, postedAt: new Date().toISOString() });
    this.#posts.splice(0, this.#posts.length - KEPT);
    await this.#changed(id);
    return id;
  }

  /** Puts another message in the place of one; false when there is none with this id. */
  async update(id: string, activity: Activity): Promise<boolean> {
    const post = this.#posts.find((candidate) => candidate.id === id);
    if (!post) return false;
    post.activity = activity;
    post.updatedAt = new Date().toISOString();
    await this.#changed(id);
    return true;
  }

  /** Server-sent events: one `changed` for every post and update, until the listener goes. */
  listen(response: Response): void {
    // It is silent as long as nobody posts.
    response.setTimeout(0);
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': listening\n\n');
    const tell = (id: string) => response.write(`event: changed\ndata: ${JSON.stringify({ id })}\n\n`);
    this.#changes.on('changed', tell);
    this.#listeners.add(response);
    response.on('close', () => {
      this.#changes.off('changed', tell);
      this.#listeners.delete(response);
    });
  }

  /** Ends the event streams: an open one would keep the server from stopping. */
  async close(): Promise<void> {
    for (const response of this.#listeners) response.end();
    await this.#writing;
  }

  async #changed(id: string): Promise<void> {
    // One write after another, each of everything: the last one wins, also after one that failed.
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#write());
    await this.#writing;
    this.#changes.emit('changed', id);
  }

  async #write(): Promise<void> {
    const unfinished = `${this.#file}.new`;
    await writeFile(unfinished, JSON.stringify({ posts: this.#posts }));
    await rename(unfinished, this.#file);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
