/** What a promise comes to, unless it takes too long. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TooLate()), milliseconds);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Nobody answered in time. */
export class TooLate extends Error {
  constructor() {
    super('No answer came in time.');
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
