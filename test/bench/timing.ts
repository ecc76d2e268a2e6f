import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One way to do the work; all of those that are compared run in turn, round after round. */
export interface Contender {
  readonly name: string;
  run(): unknown;
  /** How often it runs at a stretch, if once is too short to be timed beside the others. */
  readonly repeat?: number;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds that a run took in every counted round, in order. */
  readonly times: readonly number[];
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Runs every contender once a round, so that a busy moment of the machine meets them all. */
export async function interleaved(
  contenders: readonly Contender[],
  { rounds, warmUps }: { rounds: number; warmUps: number },
): Promise<Timing[]> {
  collectGarbage();
  const timings = contenders.map((contender) => ({ contender, times: [] as number[] }));
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const { contender, times } of timings) {
      const { repeat = 1 } = contender;
      const start = performance.now();
      for (let i = 0; i < repeat; i++) await contender.run();
      const time = (performance.now() - start) / repeat;
      if (round >= warmUps) times.push(time);
    }
  }
  return timings.map(({ contender, times }) => ({ name: contender.name, times }));
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { median, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
}

/** How often one takes the time of the other, round by round: the machine is as busy for both. */
export const ratio = (of: Timing, to: Timing): Spread =>
  spread(of.times.map((time, round) => time / (to.times[round] ?? Number.NaN)));

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** Before a set of runs, and before memory is looked at. */
export function collectGarbage(): void {
  gc();
}
