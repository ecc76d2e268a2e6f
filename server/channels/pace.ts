/** No more than so many messages within a time. */
export interface Limit {
  readonly messages: number;
  readonly withinMs: number;
}

const SECOND = 1000;
const HOUR = 3_600_000;

/** What is published for each way to a channel, and never more than one message a second. */
export const LIMITS = {
  /** A bot in a thread: 7 in a second, 60 in half a minute, 1,800 in an hour. */
  connector: [
    { messages: 1, withinMs: SECOND },
    { messages: 1800, withinMs: HOUR },
  ],
  /** Flow plans count actions by the day; the trigger itself takes some in a second. */
  workflow: [{ messages: 1, withinMs: SECOND }],
  /** An app in a channel: 4 in a second, 10 in ten seconds, 3,000 in a day. */
  graph: [
    { messages: 1, withinMs: SECOND },
    { messages: 3000, withinMs: 24 * HOUR },
  ],
} as const satisfies Readonly<Record<string, readonly Limit[]>>;

/** Keeps what is sent to one channel within its limits. */
export class Pace {
  readonly #limits: readonly Limit[];
  /** When the last messages went, the oldest first; as many as the limits ask about. */
  readonly #sent: number[] = [];

  constructor(limits: readonly Limit[]) {
    this.#limits = limits;
  }

  /** How long to wait until one more is allowed. */
  waitMs(now: Date): number {
    const waits = this.#limits.map(({ messages, withinMs }) => {
      const first = this.#sent.at(-messages);
      return first === undefined ? 0 : first + withinMs - now.getTime();
    });
    return Math.max(0, ...waits);
  }

  sent(now: Date): void {
    this.#sent.push(now.getTime());
    const kept = Math.max(...this.#limits.map(({ messages }) => messages));
    if (this.#sent.length > kept) this.#sent.shift();
  }
}
