import { Worker } from 'node:worker_threads';
import { type FileRead, type ReadingOrder, readFile } from '../imports/readFile.ts';
import { type FactsScored, type ScoringOrder, scoreFacts } from '../scoreFacts.ts';

// Work on large imports would stop the server for seconds: it gets a thread of its own. Small ones are done sooner
// than a thread starts.

export type Order =
  | { readonly kind: 'read'; readonly order: ReadingOrder }
  | { readonly kind: 'score'; readonly order: ScoringOrder };

export interface Progress {
  readonly bytes: number;
  readonly size: number;
}

export type Message =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: unknown };

interface Watching {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

const LARGE_FILE = 1024 * 1024;
const LARGE_FACTS = 256 * 1024;

export async function fileRead(order: ReadingOrder, watching: Watching): Promise<FileRead> {
  if (order.size < LARGE_FILE) return readFile(order, watching);
  return (await inWorker({ kind: 'read', order }, watching)) as FileRead;
}

export async function factsScored(order: ScoringOrder): Promise<FactsScored> {
  if (order.chunks.reduce((sum, { bytes }) => sum + bytes, 0) < LARGE_FACTS) return scoreFacts(order);
  return (await inWorker({ kind: 'score', order }, {})) as FactsScored;
}

function inWorker(order: Order, { signal, onProgress }: Watching): Promise<unknown> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order });
  const cancel = () => worker.postMessage('cancel');
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.on('message', (message: Message) => {
    if (message.kind === 'progress') onProgress?.(message.progress);
    else resolve(message.result);
  });
  worker.on('error', reject);
  worker.on('exit', (code) => reject(new Error(`A worker thread ended with ${code} before it was done.`)));
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  return promise.finally(() => {
    signal?.removeEventListener('abort', cancel);
    return worker.terminate();
  });
}
