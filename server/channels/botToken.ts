import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';

// What comes to the bot's address is signed by the connector. Only what is signed for this bot, about the address
// that the message itself names, is believed: the server later sends its own token to that address.

export interface BotTokenSettings {
  readonly botId: string;
  /** Where the connector says where its keys are. */
  readonly metadataUrl?: string;
  readonly clock: () => Date;
  readonly timeoutMs?: number;
}

export type BotVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'denied' | 'keys-unreachable'; readonly reason: string };

const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const ISSUER = 'https://api.botframework.com';
const KEPT_MS = 24 * 3_600_000;
/** An unknown key is looked for this often and no more. */
const COOLDOWN_MS = 60_000;
const TIMEOUT_MS = 5_000;
const TOLERANCE_SECONDS = 300;

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), endorsements: z.array(z.string()).optional() })),
});
type Keys = z.infer<typeof keySet>;

export class BotTokens {
  readonly #settings: BotTokenSettings;
  #keys: { readonly keys: Keys; readonly fetched: number } | undefined;

  constructor(settings: BotTokenSettings) {
    this.#settings = settings;
  }

  /** Whether a token lets a message in that names this address and comes through this channel. */
  async verify(
    token: string,
    said: { readonly serviceUrl: string; readonly channelId: string },
  ): Promise<BotVerdict> {
    const kid = kidOf(token);
    if (kid === undefined) return denied('it is no signed token');
    const keys = await this.#keysWith(kid);
    if (keys === undefined) {
      return { ok: false, code: 'keys-unreachable', reason: 'the keys of the connector cannot be fetched' };
    }
    const key = keys.keys.find((one) => one.kid === kid);
    if (key === undefined) return denied('no key of the connector has signed it');
    if (key.endorsements && !key.endorsements.includes(said.channelId)) {
      return denied(`its key does not speak for ${said.channelId}`);
    }
    try {
      const { payload } = await jwtVerify(token, createLocalJWKSet(keys as JSONWebKeySet), {
        algorithms: ['RS256'],
        issuer: ISSUER,
        audience: this.#settings.botId,
        requiredClaims: ['exp'],
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: this.#settings.clock(),
      });
      const { serviceurl, serviceUrl = serviceurl } = payload;
      return serviceUrl === said.serviceUrl ? { ok: true } : denied('it is for another service address');
    } catch (error) {
      return denied(error instanceof Error ? error.message : 'it is not valid');
    }
  }

  async #keysWith(kid: string): Promise<Keys | undefined> {
    const now = this.#settings.clock().getTime();
    const kept = this.#keys;
    const age = kept ? now - kept.fetched : Number.POSITIVE_INFINITY;
    const isKnown = kept?.keys.keys.some((key) => key.kid === kid) === true;
    if (kept && age < (isKnown ? KEPT_MS : COOLDOWN_MS)) return kept.keys;
    const keys = await this.#fetch();
    if (keys) this.#keys = { keys, fetched: now };
    return keys ?? kept?.keys;
  }

  async #fetch(): Promise<Keys | undefined> {
    const { metadataUrl = METADATA, timeoutMs = TIMEOUT_MS } = this.#settings;
    const read = async (url: string): Promise<unknown> => {
      const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
      return answer.ok ? answer.json() : undefined;
    };
    try {
      const found = metadata.safeParse(await read(metadataUrl));
      return found.success ? keySet.safeParse(await read(found.data.jwks_uri)).data : undefined;
    } catch {
      return undefined;
    }
  }
}

const denied = (reason: string): BotVerdict => ({ ok: false, code: 'denied', reason });

function kidOf(token: string): string | undefined {
  try {
    const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
    return typeof header.kid === 'string' ? header.kid : undefined;
  } catch {
    return undefined;
  }
}
