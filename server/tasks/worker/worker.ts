import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from '../imports/readFile.ts';
import { scoreFacts } from '../scoreFacts.ts';
import type { Message, Order } from './inWorker.ts';

// The thread: one order, and its end.

const say = (message: Message): void => parentPort?.postMessage(message);

async function done(order: Order): Promise<unknown> {
  if (order.kind === 'score') return scoreFacts(order.order);
  const cancelled = new AbortController();
  parentPort?.once('message', () => cancelled.abort());
  let said = 0;
  const result = await readFile(order.order, {
    signal: cancelled.signal,
    onProgress(progress) {
      const now = performance.now();
      if (now - said < PROGRESS_MS) return;
      said = now;
      say({ kind: 'progress', progress });
    },
  });
  parentPort?.unref();
  return result;
}

/** People look at it; nothing depends on it. */
const PROGRESS_MS = 500;

say({ kind: 'done', result: await done(workerData) });
