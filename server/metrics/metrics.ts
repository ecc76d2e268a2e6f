import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Channel, Delivery } from '../channels/channel.ts';
import { Counter, gauge, Histogram } from './series.ts';

export interface RequestDone {
  readonly method: string;
  /** The address as it is declared, with names in the place of what is asked for. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** How long ago the newest data of each source was accepted, where that is longest. */
export type SourceAges = () => Promise<ReadonlyMap<string, number>>;

/** What whoever watches over the server wants to know, counted since it started. */
export class Metrics {
  readonly #requests = new Counter('seventy_requests_total', 'Requests answered.');
  readonly #durations = new Histogram('seventy_request_duration_seconds', 'How long requests took.');
  readonly #jobs = new Counter('seventy_jobs_total', 'Jobs run, by how they ended.');
  readonly #jobDurations = new Histogram('seventy_job_duration_seconds', 'How long jobs took.');
  readonly #deliveries = new Counter(
    'seventy_deliveries_total',
    'What was given to a channel or to a person, by what came of it.',
  );
  readonly #counted = new WeakMap<Channel, Channel>();
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });

  constructor() {
    this.#delay.enable();
  }

  request({ method, route, status, seconds }: RequestDone): void {
    this.#requests.add({ method, route, status: `${Math.floor(status / 100)}xx` });
    this.#durations.add({ method, route }, seconds);
  }

  job(name: string, outcome: 'done' | 'failed', seconds: number): void {
    // A queue of one machine bears the machine's name.
    const job = name.startsWith('read-import') ? 'read-import' : name;
    this.#jobs.add({ job, outcome });
    this.#jobDurations.add({ job }, seconds);
  }

  /** Something that was given to somebody: a card, one in a person's name, a line in a person's feed. */
  readonly delivered = (kind: 'post' | 'update' | 'share' | 'notice', outcome: string): void => {
    this.#deliveries.add({ kind, outcome });
  };

  /** The same channel, counted; the same one for the same one. */
  counting(channel: Channel): Channel {
    const known = this.#counted.get(channel);
    if (known) return known;
    const count = async <T extends Delivery>(kind: 'post' | 'update', delivery: Promise<T>): Promise<T> => {
      const came = await delivery;
      this.delivered(kind, came.outcome);
      return came;
    };
    const counted: Channel = {
      ...{ id: channel.id, limits: channel.limits, canUpdate: channel.canUpdate },
      check: () => channel.check(),
      send: (message) => count('post', channel.send(message)),
      update: (id, message) => count('update', channel.update(id, message)),
    };
    this.#counted.set(channel, counted);
    return counted;
  }

  /** Every channel that is found, counted. */
  countingAll<A extends unknown[]>(
    channelOf: (...of: A) => Promise<Channel | undefined>,
  ): (...of: A) => Promise<Channel | undefined> {
    return async (...of) => {
      const channel = await channelOf(...of);
      return channel && this.counting(channel);
    };
  }

  async text(ages: SourceAges): Promise<string> {
    const counted = [this.#requests, this.#durations, this.#jobs, this.#jobDurations, this.#deliveries];
    const texts = counted.map((series) => series.text());
    return [...texts, this.#delayText(), memoryText(), agesText(await ages())].join('');
  }

  /** Since somebody looked last. */
  #delayText(): string {
    const seconds = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0);
    const values = [
      [{ quantile: '0.5' }, seconds(this.#delay.percentile(50))],
      [{ quantile: '0.99' }, seconds(this.#delay.percentile(99))],
      [{ quantile: '1' }, seconds(this.#delay.max)],
    ] as const;
    this.#delay.reset();
    return gauge('seventy_event_loop_delay_seconds', 'How late the server comes to its turns.', values);
  }
}

function memoryText(): string {
  const { rss, heapUsed, external } = process.memoryUsage();
  return gauge('seventy_memory_bytes', 'Memory in use.', [
    [{ kind: 'resident' }, rss],
    [{ kind: 'heap' }, heapUsed],
    [{ kind: 'external' }, external],
  ]);
}

function agesText(ages: ReadonlyMap<string, number>): string {
  const values = [...ages].map(([source, seconds]) => [{ source }, seconds] as const);
  return gauge(
    'seventy_source_age_seconds',
    'Age of the newest data of a source, where it is oldest.',
    values,
  );
}
