/** A stranger who makes up more must not fill the memory. */
const MOST = 10_000;

/** What has come up lately; the oldest is forgotten first. */
export class Recent {
  readonly #ms: number;
  readonly #now: () => number;
  /** Until when, in the order in which they came. */
  readonly #until = new Map<string, number>();

  constructor(ms: number, now: () => number = () => performance.now()) {
    this.#ms = ms;
    this.#now = now;
  }

  has(name: string): boolean {
    return (this.#until.get(name) ?? Number.NEGATIVE_INFINITY) > this.#now();
  }

  add(name: string): void {
    this.#until.delete(name);
    this.#until.set(name, this.#now() + this.#ms);
    const [oldest] = this.#until.keys();
    if (this.#until.size > MOST && oldest !== undefined) this.#until.delete(oldest);
  }
}
