import { type Scored, type ScoreOrder, TOO_LARGE } from './scoreBody.ts';
import { type ScoringBounds, ScoringProcess } from './scoringProcess.ts';

const PROCESSES = 2;
const BOUNDS: ScoringBounds = { timeMs: 60_000, heapMb: 1_024, idleMs: 60_000 };

interface Waiting {
  readonly asker: string;
  begin(process: ScoringProcess): Promise<void>;
}

/**
 * Scores bodies beside the server, which must not stand still meanwhile: a few at a time, and of one person one after
 * the other, so that nobody waits for all that somebody else has sent. How many wait is bounded where they come in.
 */
export class ScoringProcesses {
  readonly #bounds: ScoringBounds;
  readonly #idle: ScoringProcess[] = [];
  readonly #served = new Set<string>();
  #waiting: readonly Waiting[] = [];

  constructor(bounds: ScoringBounds = BOUNDS) {
    this.#bounds = bounds;
  }

  /** What comes of it; whoever has gone meanwhile is told nothing. */
  score(asker: string, order: ScoreOrder, gone: AbortSignal): Promise<Scored> {
    const { promise, resolve, reject } = Promise.withResolvers<Scored>();
    const waiting: Waiting = {
      asker,
      begin: (process) => process.score(order, gone).then(resolve, reject),
    };
    gone.addEventListener('abort', () => {
      this.#waiting = this.#waiting.filter((one) => one !== waiting);
      resolve(TOO_LARGE);
    });
    this.#waiting = [...this.#waiting, waiting];
    this.#serve();
    return promise;
  }

  #serve(): void {
    if (this.#served.size === PROCESSES) return;
    const next = this.#waiting.find(({ asker }) => !this.#served.has(asker));
    if (!next) return;
    this.#waiting = this.#waiting.filter((one) => one !== next);
    this.#served.add(next.asker);
    const process = this.#rested() ?? new ScoringProcess(this.#bounds);
    void next.begin(process).then(() => {
      this.#served.delete(next.asker);
      this.#idle.push(process);
      this.#serve();
    });
  }

  /** One that waits, and has not ended meanwhile. */
  #rested(): ScoringProcess | undefined {
    const process = this.#idle.pop();
    return process && !process.isAlive ? this.#rested() : process;
  }
}
