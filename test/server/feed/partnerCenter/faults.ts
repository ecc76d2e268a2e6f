/** Where in the protocol something can go wrong. */
export type Step = 'authorize' | 'token' | 'keys' | 'dataset' | 'query' | 'report' | 'execution' | 'download';

export type Body = Record<string, unknown>;

/** One thing that goes wrong with one call. */
export type Fault =
  /** Takes the request and never answers. */
  | { readonly does: 'stall'; readonly arrived: () => void }
  /** Closes the socket: at once, or after the work was done, so that the caller cannot know. */
  | { readonly does: 'hang-up'; readonly after: 'nothing' | 'the work' }
  | {
      readonly does: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Does the work and answers something else. */
  | { readonly does: 'change'; readonly change: (body: Body) => Body }
  /** A file that ends early: with its length announced or not, the connection broken, closed properly or left open. */
  | {
      readonly does: 'cut';
      readonly keep: number;
      readonly announced: boolean;
      readonly ending: 'broken' | 'clean' | 'stalled';
      readonly arrived?: () => void;
    }
  /** A file of which one knows only that it is longer than allowed. */
  | { readonly does: 'endless'; readonly announced?: number };

export class Faults {
  readonly #waiting = new Map<Step, Fault[]>();

  /** The next calls of a step go wrong, one after the other; then it works again. */
  add(step: Step, ...faults: readonly Fault[]): void {
    this.#waiting.set(step, [...(this.#waiting.get(step) ?? []), ...faults]);
  }

  take(step: Step): Fault | undefined {
    return this.#waiting.get(step)?.shift();
  }

  /** How many were not reached. */
  left(): number {
    return [...this.#waiting.values()].reduce((sum, faults) => sum + faults.length, 0);
  }
}

const envelope = (statusCode: number, message: string): string =>
  JSON.stringify({ value: [], nextLink: null, totalCount: 0, message, statusCode, dataRedacted: false });

/** 429 with Retry-After in seconds or as a date, or without one. */
export function throttle(retryAfter?: string): Fault {
  return {
    does: 'answer',
    status: 429,
    body: envelope(429, 'Too many requests'),
    ...(retryAfter !== undefined && { headers: { 'Retry-After': retryAfter } }),
  };
}

export const answers = (status: number, message = 'Something went wrong'): Fault => ({
  does: 'answer',
  status,
  body: envelope(status, message),
});

/** 400 for a column that the description of the dataset still lists. */
export const unknownColumn = (column: string): Fault => answers(400, `Invalid column name: ${column}`);

/** What the number in the envelope says while the answer itself says 200. */
export const hiddenStatus = (statusCode: number, message: string): Fault => ({
  does: 'change',
  change: (body) => ({ ...body, value: [], statusCode, message }),
});

export const redacted: Fault = { does: 'change', change: (body) => ({ ...body, dataRedacted: true }) };

export const maintenancePage: Fault = {
  does: 'answer',
  status: 200,
  headers: { 'Content-Type': 'text/html' },
  body: '<!doctype html><title>We will be back soon</title>',
};

export const hangUp: Fault = { does: 'hang-up', after: 'nothing' };
export const hangUpAfterwards: Fault = { does: 'hang-up', after: 'the work' };
