/** An answer, or why there was none. */
export type Answer =
  | { readonly answered: true; readonly status: number; readonly headers: Headers; readonly body: unknown }
  /** `notSent`: no line came about, so that certainly nothing has arrived. */
  | { readonly answered: false; readonly reason: string; readonly notSent?: true };

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
}

/** One request. A redirect is an answer like any other: what is sent here goes to the named address only. */
export async function httpCall(url: string, { timeoutMs, ...call }: Call): Promise<Answer> {
  const { host } = new URL(url);
  try {
    const response = await fetch(url, {
      ...call,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    return { answered: true, status: response.status, headers: response.headers, body: parsed(text) };
  } catch (error) {
    const why = reasonOf(error);
    const reason = `${host} did not answer (${why})`;
    return { answered: false, reason, ...(NO_LINE.includes(why) && { notSent: true }) };
  }
}

const NO_LINE: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}

const LONGEST_MS = 24 * 60 * 60 * 1000;

/** Retry-After as seconds or as a date. */
export function retryAfter(headers: Headers, now: Date): { readonly retryAfterMs?: number } {
  const text = headers.get('Retry-After')?.trim();
  if (!text) return {};
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? {} : { retryAfterMs: Math.min(LONGEST_MS, Math.max(0, ms)) };
}
