import { z } from 'zod';
import { exchange } from './exchange.ts';
import { type FeedContext, inTenant } from './feedContext.ts';
import { final, persist, retryAfterMs, type Try } from './persistence.ts';
import { CANCELLED, type FeedResult, failed } from './problem.ts';

export interface Grant {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly refreshToken?: string;
  readonly idToken?: string;
}

/** What the sign-in service said no to, by its own closed names; the text beside them may change any day. */
export interface Refusal {
  readonly error: string;
  /** Entra's numbers, such as AADSTS50076, for the log and for a search. */
  readonly numbers: readonly number[];
}

export type TokenAnswer =
  | { readonly kind: 'granted'; readonly grant: Grant }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const granted = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
  refresh_token: z.string().min(1).optional(),
  id_token: z.string().min(1).optional(),
});
const refused = z.object({ error: z.string(), error_codes: z.array(z.number()).catch([]) });

export const scopeOf = ({ addresses }: FeedContext): string =>
  `${addresses.resource}/user_impersonation offline_access openid profile`;

/** Asks the token endpoint, patiently; a refusal is an answer. */
export function requestToken(
  parameters: Readonly<Record<string, string>>,
  context: FeedContext,
): Promise<FeedResult<TokenAnswer>> {
  const { clientId, clientSecret } = context.application;
  const body = new URLSearchParams({
    client_id: clientId,
    client_secret: clientSecret,
    scope: scopeOf(context),
    ...parameters,
  }).toString();
  return persist('token', context, () => askOnce(body, context));
}

async function askOnce(body: string, context: FeedContext): Promise<Try<TokenAnswer>> {
  const answer = await exchange(
    {
      url: inTenant(context.addresses.token, context),
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body,
    },
    context,
  );
  if (answer.kind === 'cancelled') return final(CANCELLED);
  if (answer.kind === 'no-answer') return unreachable(answer.why);
  const waitMs = retryAfterMs(answer.headers, context.clock.now());
  if (answer.status === 429) {
    const failure = failed('throttled', 'The sign-in service asks to wait (429).');
    return { kind: 'again', failure, ...(waitMs !== undefined && { waitMs }) };
  }
  if (answer.status >= 500) return unreachable(`it answered ${answer.status}`, waitMs);
  return final(read(answer.status, answer.text));
}

function unreachable(why: string, waitMs?: number): Try<never> {
  const failure = failed('unavailable', `The sign-in service could not be asked for a token: ${why}.`);
  return { kind: 'again', failure, ...(waitMs !== undefined && { waitMs }) };
}

function read(status: number, text: string): FeedResult<TokenAnswer> {
  const json = jsonIn(text);
  const good = granted.safeParse(json);
  if (status === 200 && good.success) {
    const { access_token, expires_in, refresh_token, id_token } = good.data;
    const grant = {
      accessToken: access_token,
      expiresInSeconds: expires_in,
      ...(refresh_token && { refreshToken: refresh_token }),
      ...(id_token && { idToken: id_token }),
    };
    return { ok: true, value: { kind: 'granted', grant } };
  }
  const bad = refused.safeParse(json);
  if (status !== 200 && bad.success) {
    const { error, error_codes: numbers } = bad.data;
    return { ok: true, value: { kind: 'refused', refusal: { error, numbers } } };
  }
  return failed('unexpected-answer', `The sign-in service answered ${status} in an unknown form.`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A refusal in words, without the text that came with it. */
export function named({ error, numbers }: Refusal): string {
  const known = /^[a-z_]{1,40}$/.test(error) ? error : 'an unknown error';
  return [known, ...numbers.map((number) => `AADSTS${number}`)].join(', ');
}
