import { useSyncExternalStore } from 'react';
import { type Failure, failureOf } from '../../../api/failure.ts';
import type { UploadWatch } from '../../../api/upload.ts';

type Send = (file: File, watch: UploadWatch) => Promise<void>;

/** A file that was chosen and has not arrived yet. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly send: Send;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** How much of it has left, from 0 to 1. */
  readonly share: number;
  readonly failure?: Failure;
}

/** Sends files one after the other: two large ones at once would both be slow. */
class UploadLine {
  #all: readonly Upload[] = [];
  #ids = 0;
  #last = Promise.resolve();
  readonly #stops = new Map<number, AbortController>();
  readonly #listeners = new Set<() => void>();

  readonly all = (): readonly Upload[] => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(files: readonly File[], send: Send): void {
    const added = files.map((file): Upload => ({ id: ++this.#ids, file, send, state: 'waiting', share: 0 }));
    this.#set([...this.#all, ...added]);
    for (const upload of added) this.#queue(upload);
  }

  /** Calls a file back, on its way or not; a failed one is forgotten. */
  stop({ id }: Upload): void {
    this.#stops.get(id)?.abort();
    this.#drop(id);
  }

  again(upload: Upload): void {
    this.#change(upload.id, { state: 'waiting', share: 0 });
    this.#queue(upload);
  }

  #queue({ id, file, send }: Upload): void {
    const stop = new AbortController();
    this.#stops.set(id, stop);
    this.#last = this.#last.then(async () => {
      if (stop.signal.aborted) return;
      this.#change(id, { state: 'sending' });
      try {
        await send(file, { sent: (share) => this.#change(id, { share }), signal: stop.signal });
        this.#drop(id);
      } catch (error) {
        if (!stop.signal.aborted) this.#change(id, { state: 'failed', failure: failureOf(error) });
      }
    });
  }

  #change(id: number, part: Partial<Upload>): void {
    this.#set(this.#all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  }

  #drop(id: number): void {
    this.#stops.delete(id);
    this.#set(this.#all.filter((one) => one.id !== id));
  }

  #set(all: readonly Upload[]): void {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}

/** Above every page: files go on, and what became of them is not forgotten, while another page is looked at. */
export const uploads = new UploadLine();

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.all);
