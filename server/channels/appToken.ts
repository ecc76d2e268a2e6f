import { z } from 'zod';
import type { Delivery } from './channel.ts';
import { httpCall, retryAfter } from './httpCall.ts';

export interface AppTokenSettings {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string;
  readonly timeoutMs: number;
  readonly clock: () => Date;
}

export type TokenReading =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly failure: Exclude<Delivery, { readonly outcome: 'sent' }> };

const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** A token is asked for anew this long before it ends. */
const MARGIN_MS = 5 * 60 * 1000;

/** The app's own token (client credentials), kept until shortly before it ends. */
export class AppToken {
  readonly #settings: AppTokenSettings;
  #kept: { readonly token: string; readonly until: number } | undefined;
  #asking: Promise<TokenReading> | undefined;

  constructor(settings: AppTokenSettings) {
    this.#settings = settings;
  }

  async read(): Promise<TokenReading> {
    if (this.#kept && this.#settings.clock().getTime() < this.#kept.until) {
      return { ok: true, token: this.#kept.token };
    }
    // Whoever asks meanwhile waits for the same answer.
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** Lets go of a token that was not accepted. */
  forget(): void {
    this.#kept = undefined;
  }

  async #ask(): Promise<TokenReading> {
    const { tokenUrl, clientId, secret, scope, timeoutMs, clock } = this.#settings;
    const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret, scope };
    const asked = clock();
    const answer = await httpCall(tokenUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      timeoutMs,
    });
    if (!answer.answered) return failed({ outcome: 'unreachable', reason: answer.reason });
    const { status, headers, body } = answer;
    const { host } = new URL(tokenUrl);
    if (status === 429 || status >= 500) {
      const reason = `${host} gave no token (${status})`;
      return failed({ outcome: 'unreachable', reason, ...retryAfter(headers, asked) });
    }
    const read = answerSchema.safeParse(body);
    if (status !== 200 || !read.success) {
      const reason = `${host} gave no token (${status}): check the id and the secret of the app`;
      return failed({ outcome: 'refused', reason });
    }
    const { access_token: token, expires_in: seconds } = read.data;
    const lifetime = seconds * 1000;
    this.#kept = { token, until: asked.getTime() + Math.max(lifetime / 2, lifetime - MARGIN_MS) };
    return { ok: true, token };
  }
}

const failed = (failure: Exclude<Delivery, { readonly outcome: 'sent' }>): TokenReading => ({
  ok: false,
  failure,
});
