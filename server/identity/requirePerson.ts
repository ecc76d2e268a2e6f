import type { RequestHandler, Response } from 'express';
import { sendBusy } from '../limits/busy.ts';
import type { TokenBuckets } from '../limits/tokenBuckets.ts';
import type { Log } from '../log.ts';
import { PROBLEMS, requestId, sendProblem } from '../problems.ts';
import { rememberPerson } from './person.ts';
import type { TokenRefusal, Verifier } from './verify.ts';

/** Lets a request pass only with the token of a person; handlers behind it read `personOf(request)`. */
export function requirePerson(verify: Verifier, log: Log, refusals: TokenBuckets): RequestHandler {
  return async (request, response, next) => {
    const token = bearerToken(request.get('Authorization'));
    if (token === undefined) {
      const detail = 'Send the sign-in token in the Authorization header, after "Bearer".';
      return deny(response, { log, refusals }, 'token-missing', detail);
    }
    const verdict = await verify(token);
    if (!verdict.ok) {
      if (verdict.cause) log.error({ request: requestId(response), err: verdict.cause }, 'sign-in keys');
      return deny(response, { log, refusals }, verdict.code, verdict.detail);
    }
    rememberPerson(request, verdict.person);
    next();
  };
}

function bearerToken(header: string | undefined): string | undefined {
  return header?.match(/^Bearer +(\S+)$/i)?.[1];
}

interface Watch {
  readonly log: Log;
  /** How often an address may be wrong. A token that is right passes whatever others at the address send. */
  readonly refusals: TokenBuckets;
}

/** The log says why somebody was turned away, never with what token. */
function deny(response: Response, { log, refusals }: Watch, code: TokenRefusal, detail: string): void {
  const seconds = refusals.take(response.req.ip ?? '');
  if (seconds > 0) {
    const tooMany = 'Too many requests without a valid sign-in came from your address.';
    sendBusy(response, 'too-many-requests', tooMany, seconds);
    return;
  }
  log.warn({ request: requestId(response), code }, 'denied');
  const { status } = PROBLEMS[code];
  if (status === 401) response.set('WWW-Authenticate', challenge(code, 'invalid_token'));
  if (code === 'token-scope') response.set('WWW-Authenticate', challenge(code, 'insufficient_scope'));
  sendProblem(response, code, detail);
}

function challenge(code: TokenRefusal, error: string): string {
  // RFC 6750: who sends nothing is told how to sign in, not what was wrong.
  if (code === 'token-missing') return 'Bearer realm="seventy"';
  return `Bearer realm="seventy", error="${error}", error_description="${PROBLEMS[code].title}"`;
}
