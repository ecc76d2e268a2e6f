import type { Log } from './log.ts';

const PATIENCE_MS = 10_000;

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

  /** Closes everything, the last opened first; what fails to close does not keep the rest open. */
  async closeAll(): Promise<void> {
    for (let part = this.#opened.pop(); part; part = this.#opened.pop()) {
      try {
        await part.close();
      } catch (error) {
        this.#log.error({ err: error, part: part.name }, 'closing');
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
