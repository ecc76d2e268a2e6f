import { useRef, useState } from 'react';
import { type Failure, failureOf } from '../../../api/failure.ts';
import type { UploadWatch } from '../../../api/upload.ts';

/** A file that was chosen and has not arrived yet. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** How much of it has left, from 0 to 1. */
  readonly share: number;
  readonly failure?: Failure;
}

export interface Uploads {
  readonly all: readonly Upload[];
  add(files: readonly File[]): void;
  /** Calls a file back, on its way or not; a failed one is forgotten. */
  stop(upload: Upload): void;
  again(upload: Upload): void;
}

/** Sends files one after the other: two large ones at once would both be slow. */
export function useUploads(send: (file: File, watch: UploadWatch) => Promise<void>): Uploads {
  const [all, setAll] = useState<readonly Upload[]>([]);
  const ids = useRef(0);
  const line = useRef(Promise.resolve());
  const stops = useRef(new Map<number, AbortController>());

  const change = (id: number, part: Partial<Upload>) =>
    setAll((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const drop = (id: number) => setAll((before) => before.filter((one) => one.id !== id));

  const queue = (id: number, file: File) => {
    const stop = new AbortController();
    stops.current.set(id, stop);
    line.current = line.current.then(async () => {
      if (stop.signal.aborted) return;
      change(id, { state: 'sending' });
      try {
        await send(file, { sent: (share) => change(id, { share }), signal: stop.signal });
        drop(id);
      } catch (error) {
        if (!stop.signal.aborted) change(id, { state: 'failed', failure: failureOf(error) });
      }
    });
  };

  return {
    all,
    add(files) {
      const added = files.map((file): Upload => ({ id: ++ids.current, file, state: 'waiting', share: 0 }));
      setAll((before) => [...before, ...added]);
      for (const { id, file } of added) queue(id, file);
    },
    stop({ id }) {
      stops.current.get(id)?.abort();
      drop(id);
    },
    again({ id, file }) {
      change(id, { state: 'waiting', share: 0 });
      queue(id, file);
    },
  };
}
