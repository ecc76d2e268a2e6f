import { type Envelope, readEnvelope } from './envelope.ts';
import type { Exchange } from './exchange.ts';
import type { FeedContext } from './feedContext.ts';
import { final, retryAfterMs, type Try } from './persistence.ts';
import { CANCELLED, type FeedFailure, failed, quoted } from './problem.ts';

/** `refused` and `absent` (400, 404) mean something else at every step, so the step judges them. */
export type Page =
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  | { readonly kind: 'refused' | 'absent'; readonly message: string };

/** What Partner Center says when the token does not tell of a second factor. */
const WITHOUT_SECOND_FACTOR = /\b900421\b/;

/** What one answer means, and whether asking again may help. */
export function judge(step: string, answer: Exchange, context: FeedContext): Try<Page> {
  if (answer.kind === 'cancelled') return final(CANCELLED);
  if (answer.kind === 'no-answer') return again(step, answer.why);
  const envelope = readEnvelope(answer.text);
  const status = statusOf(answer.status, envelope);
  const message = quoted(envelope?.message ?? '');
  const waitMs = retryAfterMs(answer.headers, context.clock.now());
  if (status === 429) {
    const failure = failed('throttled', `Partner Center asks to wait (429, ${step}).`);
    return { kind: 'again', failure, ...(waitMs !== undefined && { waitMs }) };
  }
  if (status >= 500 || status === 408) return again(step, `it answered ${status}`, waitMs);
  if (status === 403)
    return final(failed('not-authorized', `Partner Center refuses (403, ${step}). ${message}`));
  if (status === 400) return final({ ok: true, value: { kind: 'refused', message } });
  if (status === 404) return final({ ok: true, value: { kind: 'absent', message } });
  if (status < 200 || status >= 300 || !envelope) {
    const failure = failed(
      'unexpected-answer',
      `Partner Center answered ${status} in an unknown form (${step}).`,
    );
    // A page that says "under maintenance" comes with 200 and passes; other numbers do not.
    return status === 200 ? { kind: 'again', failure } : final(failure);
  }
  if (envelope.dataRedacted) {
    return final(failed('redacted', `Partner Center leaves out what this account may not see (${step}).`));
  }
  return final({ ok: true, value: { kind: 'envelope', envelope } });
}

/** 401 to a token that is new. */
export function notLetIn(step: string, text: string): FeedFailure {
  return WITHOUT_SECOND_FACTOR.test(text)
    ? failed('consent-needed', `Partner Center asks for a sign-in with a second factor (900421, ${step}).`)
    : failed(
        'not-authorized',
        `Partner Center does not accept the account that connected it (401, ${step}).`,
      );
}

/** The number in the envelope counts when it tells of a failure that the one of the answer does not. */
function statusOf(status: number, envelope: Envelope | undefined): number {
  const inside = envelope?.statusCode ?? status;
  return status === 200 && inside >= 400 ? inside : status;
}

function again(step: string, why: string, waitMs?: number): Try<Page> {
  const failure = failed('unavailable', `Partner Center could not be asked (${step}): ${why}.`);
  return { kind: 'again', failure, ...(waitMs !== undefined && { waitMs }) };
}
