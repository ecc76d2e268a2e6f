import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log.ts';

/** The promise of a stop: what is not finished by then is handed back, and done by the next start. */
const PATIENCE_MS = 10_000;
/** One part alone must not use all of it up: the ledger comes last and has to be closed. */
const PART_MS = 2_500;

/** What must be closed when the server stops, in the order it was opened. */
export class Shutdown {
  readonly #opened: { readonly name: string; close(): Promise<void> }[] = [];
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  opened(name: string, close: () => Promise<void>): void {
    this.#opened.push({ name, close });
  }

  /** Closes everything, the last opened first; what fails to close, or does not come to an end, keeps nothing open. */
  async closeAll(partMs = PART_MS): Promise<void> {
    for (let part = this.#opened.pop(); part; part = this.#opened.pop()) {
      const tooLate = new AbortController();
      try {
        const late = pause(partMs, 'late' as const, { signal: tooLate.signal, ref: true });
        // Whoever loses the race must not be an error that nobody looks at.
        late.catch(() => undefined);
        if ((await Promise.race([part.close(), late])) === 'late') {
          this.#log.warn({ part: part.name }, 'closing takes too long: its work is handed back');
        }
      } catch (error) {
        this.#log.error({ err: error, part: part.name }, 'closing');
      } finally {
        tooLate.abort();
      }
    }
  }

  /** Stops in an orderly way when told to. Further signals change nothing: a shell and npm may both send one. */
  onSignals(): void {
    let stopping = false;
    const stop = (signal: NodeJS.Signals) => {
      if (stopping) return;
      stopping = true;
      this.#log.info({ signal }, 'stopping');
      setTimeout(() => {
        this.#log.error('stopped without closing everything: it took too long');
        process.exit(1);
      }, PATIENCE_MS).unref();
      void this.closeAll().then(() => process.exit(0));
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  }
}
