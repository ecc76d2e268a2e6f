import type { FeedContext } from './feedContext.ts';

export interface Call {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Exchange =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly text: string }
  | { readonly kind: 'no-answer'; readonly why: string }
  | { readonly kind: 'cancelled' };

/** Lists and messages are small; a body beyond this is no answer of the Insights API. */
const LARGEST_ANSWER = 16 * 1024 ** 2;

/** One request and its answer as text, within its time. Redirects are not followed: a token would go along. */
export async function exchange(call: Call, context: FeedContext): Promise<Exchange> {
  const late = context.clock.deadline(context.limits.callMs);
  try {
    const response = await fetch(call.url, {
      method: call.method,
      headers: call.headers,
      redirect: 'manual',
      signal: AbortSignal.any([context.signal, late]),
      ...(call.body !== undefined && { body: call.body }),
    });
    const text = await textOf(response);
    if (text === undefined) return { kind: 'no-answer', why: 'the answer is too long' };
    return { kind: 'answer', status: response.status, headers: response.headers, text };
  } catch (error) {
    if (context.signal.aborted) return { kind: 'cancelled' };
    return { kind: 'no-answer', why: late.aborted ? 'no answer in time' : networkFailure(error) };
  }
}

async function textOf(response: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > LARGEST_ANSWER) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The code of a failure, such as ECONNRESET; never its message, which may hold the address and what is signed in it. */
export function networkFailure(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = codeOf(cause) ?? codeOf(error);
  return code ? `the connection failed (${code})` : 'the connection failed';
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[A-Z_]+$/.test(error.code) ? error.code : undefined;
}
