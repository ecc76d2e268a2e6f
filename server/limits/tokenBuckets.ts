/** So much at once, and so much again for every second that goes by. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** So many keys are known at a time; a stranger who makes up more must not fill the memory. */
const MOST_KEYS = 10_000;

/** A bucket of tokens for every key: each use takes one, time puts them back. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  /** In the order of their last use. */
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes a token. 0 when there was one; otherwise the seconds until there is. */
  take(key: string): number {
    const bucket = this.#filled(key);
    const seconds = this.#missing(bucket);
    if (seconds === 0) bucket.tokens--;
    return seconds;
  }

  /** The seconds until there is one, without taking it. */
  wait(key: string): number {
    return this.#missing(this.#filled(key));
  }

  #filled(key: string): Bucket {
    const { burst, perSecond } = this.#rate;
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > MOST_KEYS) this.#forgetOldest();
    return bucket;
  }

  #missing({ tokens }: Bucket): number {
    return tokens < 1 ? Math.max(1, Math.ceil((1 - tokens) / this.#rate.perSecond)) : 0;
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
