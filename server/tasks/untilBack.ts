import { setTimeout as pause } from 'node:timers/promises';
import { databaseIsAway } from '../ledger/index.ts';

const AGAIN_MS = 2_000;

/** Does what a database that is away has kept from being done, as soon as it is back; nobody waits for it. */
export async function untilBack(work: () => Promise<unknown>, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    try {
      await work();
      return;
    } catch (error) {
      // Anything else is found again at the next start.
      if (!databaseIsAway(error)) return;
    }
    await pause(AGAIN_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
