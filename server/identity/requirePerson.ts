import { createHash } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { sendTooManyRefused } from '../limits/busy.ts';
import { Recent } from '../limits/recent.ts';
import type { TokenBuckets } from '../limits/tokenBuckets.ts';
import { Turns } from '../limits/turns.ts';
import type { Log } from '../log.ts';
import { PROBLEMS, requestId, sendProblem } from '../problems.ts';
import { KEY_PREFIX } from './apiKey.ts';
import { logDenied } from './denied.ts';
import { rememberPerson } from './person.ts';
import type { TokenRefusal, Verdict, Verifier } from './verify.ts';

/** So many keys of programs are looked for at a time: whoever makes some up leaves the database to the others. */
const LOOKUPS = 4;
const HOUR_MS = 3_600_000;

/** Lets a request pass only with the token of a person; handlers behind it read `personOf(request)`. */
export function requirePerson(verify: Verifier, log: Log, refusals: TokenBuckets): RequestHandler {
  const watch = { log, refusals };
  const lookups = new Turns(LOOKUPS);
  const opened = new Recent(HOUR_MS);

  /** A key that has not opened lately is not even looked for where the address has been wrong too often. */
  const programOf = (key: string, address: string): Promise<Verdict | undefined> =>
    lookups.take(async () => {
      const name = createHash('sha256').update(key).digest('base64url');
      if (!opened.has(name) && refusals.wait(address) > 0) return undefined;
      const verdict = await verify(key);
      if (verdict.ok) opened.add(name);
      return verdict;
    });

  return async (request, response, next) => {
    const token = bearerToken(request.get('Authorization'));
    if (token === undefined) {
      const detail = 'Send the sign-in token in the Authorization header, after "Bearer".';
      return deny(response, watch, 'token-missing', detail);
    }
    const isKey = token.startsWith(KEY_PREFIX);
    const verdict = await (isKey ? programOf(token, addressOf(response)) : verify(token));
    if (!verdict) return sendTooManyRefused(response, refusals.wait(addressOf(response)));
    if (!verdict.ok) {
      if (verdict.cause) log.error({ request: requestId(response), err: verdict.cause }, 'sign-in keys');
      return deny(response, watch, verdict.code, verdict.detail);
    }
    rememberPerson(request, verdict.person);
    next();
  };
}

const addressOf = ({ req }: Response): string => req.ip ?? '';

function bearerToken(header: string | undefined): string | undefined {
  return header?.match(/^Bearer +(\S+)$/i)?.[1];
}

interface Watch {
  readonly log: Log;
  /** How often an address may be wrong. A token that is right passes whatever others at the address send. */
  readonly refusals: TokenBuckets;
}

function deny(response: Response, { log, refusals }: Watch, code: TokenRefusal, detail: string): void {
  const seconds = refusals.take(addressOf(response));
  if (seconds > 0) return void sendTooManyRefused(response, seconds);
  logDenied(log, response, code);
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
