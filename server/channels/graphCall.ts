import { z } from 'zod';
import type { Delivery } from './channel.ts';
import { type Answer, type Call, httpCall, retryAfter } from './httpCall.ts';

export const GRAPH_URL = 'https://graph.microsoft.com/v1.0';

export interface GraphAddress {
  /** Another one for the preview and for tests only. */
  readonly graphUrl?: string | undefined;
  readonly clock: () => Date;
  readonly timeoutMs?: number | undefined;
}

export type Failure = Exclude<Delivery, { readonly outcome: 'sent' }> & { readonly status?: number };
export type Answered = Extract<Answer, { readonly answered: true }>;

const TIMEOUT_MS = 4000;
const errorSchema = z.object({ error: z.object({ code: z.string() }) });

/** One request to Microsoft Graph with a token; everything that is no success is told as what it is. */
export async function graphCall(
  { graphUrl = GRAPH_URL, clock, timeoutMs = TIMEOUT_MS }: GraphAddress,
  token: string,
  method: Call['method'],
  path: string,
  body?: object,
): Promise<Answered | Failure> {
  const answer = await httpCall(`${graphUrl}${path}`, {
    ...{ method, timeoutMs },
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.answered) {
    const { reason, notSent } = answer;
    return { outcome: 'unreachable', reason, ...(notSent && { notSent }) };
  }
  return answer.status >= 200 && answer.status < 300 ? answer : failureIn(answer, clock());
}

function failureIn({ status, headers, body }: Answered, now: Date): Failure {
  const said = errorSchema.safeParse(body);
  const code = said.success ? said.data.error.code.replace(/[^\w.-]/g, '').slice(0, 60) : '';
  const reason = `Microsoft Graph answered ${status}${code === '' ? '' : ` (${code})`}`;
  const later = retryAfter(headers, now);
  if (status === 429 || status === 412) return { outcome: 'throttled', reason, ...later };
  if (status >= 500 || status === 408) return { outcome: 'unreachable', reason, ...later };
  if (status >= 300 && status < 400) {
    return { outcome: 'refused', reason: `${reason}: it leads elsewhere, which is not followed` };
  }
  return { outcome: 'refused', reason, status };
}
