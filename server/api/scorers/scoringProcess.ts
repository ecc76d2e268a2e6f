import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Said } from './processEntry.ts';
import { type Scored, type ScoreOrder, TOO_LARGE } from './scoreBody.ts';

export interface ScoringBounds {
  /** So long for one body, beyond what a slow machine needs for the largest of any sense. */
  readonly timeMs: number;
  readonly heapMb: number;
  /** So long it waits for the next one before it ends. */
  readonly idleMs: number;
}

/** A process that scores. A thread would not do: one that runs out of memory takes the server with it. */
export class ScoringProcess {
  readonly #bounds: ScoringBounds;
  readonly #child: ChildProcess;
  #idle: NodeJS.Timeout | undefined;

  constructor(bounds: ScoringBounds) {
    this.#bounds = bounds;
    this.#child = fork(join(import.meta.dirname, 'processEntry.ts'), {
      execArgv: [`--max-old-space-size=${bounds.heapMb}`],
      serialization: 'advanced',
      // It needs none of the server's secrets.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Whoever waits is told; while nobody does, it is no error of the server's.
    this.#child.on('error', () => undefined);
    this.#child.unref();
    this.#child.channel?.unref();
  }

  get isAlive(): boolean {
    const { connected, killed, exitCode, signalCode } = this.#child;
    return connected && !killed && exitCode === null && signalCode === null;
  }

  /** One body at a time. Where it takes too much, or nobody waits for it any more, the process is ended. */
  async score(order: ScoreOrder, gone: AbortSignal): Promise<Scored> {
    clearTimeout(this.#idle);
    const child = this.#child;
    const { promise, resolve, reject } = Promise.withResolvers<Said>();
    const ended = () => resolve(TOO_LARGE);
    const end = () => {
      this.#end();
      ended();
    };
    const timer = setTimeout(end, this.#bounds.timeMs);
    gone.addEventListener('abort', end, { once: true });
    child.once('message', resolve).once('exit', ended).once('error', reject);
    child.send(order, (error) => error && end());
    try {
      const said = await promise;
      if ('failed' in said) throw said.failed;
      return said;
    } finally {
      clearTimeout(timer);
      gone.removeEventListener('abort', end);
      child.off('message', resolve).off('exit', ended).off('error', reject);
      this.#idle = setTimeout(() => this.#end(), this.#bounds.idleMs).unref();
    }
  }

  #end(): void {
    this.#child.kill('SIGKILL');
  }
}
