// Numbers in the text format of Prometheus (version 0.0.4): counters and histograms that are added to, gauges that are
// read when somebody looks. No label ever bears a name of a person or an organization.

export type Labels = Readonly<Record<string, string>>;

export interface Series {
  /** Its lines, each ended by a new line. */
  text(): string;
}

const keyOf = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, '_')}"`)
    .join(',');

const line = (name: string, labels: string, value: number): string =>
  `${name}${labels === '' ? '' : `{${labels}}`} ${value}\n`;

const head = (name: string, kind: string, help: string): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n`;

export class Counter implements Series {
  readonly #name: string;
  readonly #help: string;
  readonly #counts = new Map<string, number>();

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  add(labels: Labels): void {
    const key = keyOf(labels);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  text(): string {
    const lines = [...this.#counts].map(([labels, count]) => line(this.#name, labels, count));
    return head(this.#name, 'counter', this.#help) + lines.join('');
  }
}

interface Durations {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Durations in seconds, counted by the bounds that they stay within. */
export class Histogram implements Series {
  static readonly BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
  readonly #name: string;
  readonly #help: string;
  readonly #known = new Map<string, Durations>();

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  add(labels: Labels, seconds: number): void {
    const key = keyOf(labels);
    const durations = this.#known.get(key) ?? { counts: Histogram.BOUNDS.map(() => 0), sum: 0, count: 0 };
    this.#known.set(key, durations);
    durations.sum += seconds;
    durations.count++;
    for (const [index, bound] of Histogram.BOUNDS.entries()) {
      if (seconds <= bound) durations.counts[index] = (durations.counts[index] ?? 0) + 1;
    }
  }

  text(): string {
    const lines = [...this.#known].map(([labels, { counts, sum, count }]) => {
      const comma = labels === '' ? '' : ',';
      const within = Histogram.BOUNDS.map((bound, index) =>
        line(`${this.#name}_bucket`, `${labels}${comma}le="${bound}"`, counts[index] ?? 0),
      );
      const all = line(`${this.#name}_bucket`, `${labels}${comma}le="+Inf"`, count);
      const sums = line(`${this.#name}_sum`, labels, sum) + line(`${this.#name}_count`, labels, count);
      return within.join('') + all + sums;
    });
    return head(this.#name, 'histogram', this.#help) + lines.join('');
  }
}

/** What is so and so much now. */
export function gauge(name: string, help: string, values: readonly (readonly [Labels, number])[]): string {
  const lines = values.map(([labels, value]) => line(name, keyOf(labels), value));
  return head(name, 'gauge', help) + lines.join('');
}
