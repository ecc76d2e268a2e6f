import { z } from 'zod';
import { AppToken } from './appToken.ts';
import type { Channel, Delivery, Message } from './channel.ts';
import { type Answer, httpCall, retryAfter } from './httpCall.ts';
import { LIMITS } from './pace.ts';
import { isServiceUrl } from './serviceUrl.ts';

// The bot connector: cards are posted by the app itself and can be updated in place. It knows no key by which it
// would recognise a message sent twice, and lists nothing: the id in its answer is all there is.

export interface ConnectorSettings {
  readonly botId: string;
  readonly secret: string;
  /** Where the bot fetches its token. */
  readonly tokenUrl: string;
  readonly serviceUrl: string;
  readonly channelId: string;
  /** Plain http to this machine: for the preview only. */
  readonly allowLoopback?: boolean;
  readonly timeoutMs?: number;
  readonly clock: () => Date;
}

export type ConnectorOutcome =
  | { readonly ok: true; readonly channel: Channel }
  | { readonly ok: false; readonly reason: string };

/** Where bots of an organization fetch their token for the connector. */
export const entraTokenUrl = (tenantId: string): string =>
  `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`;

const SCOPE = 'https://api.botframework.com/.default';
/** Short enough that a server which is told to stop can wait for the request in hand. */
const TIMEOUT_MS = 4000;

const sentSchema = z.object({ id: z.string().min(1) });
const errorSchema = z.object({ error: z.object({ code: z.string() }) });

export function connectorChannel(settings: ConnectorSettings): ConnectorOutcome {
  const { serviceUrl, channelId, allowLoopback = false } = settings;
  if (!isServiceUrl(serviceUrl, allowLoopback)) {
    const reason = `${serviceUrl} is no address of the bot connector: expected https://smba.trafficmanager.net/… or one below botframework.com.`;
    return { ok: false, reason };
  }
  return { ok: true, channel: new ConnectorChannel(settings, channelId) };
}

class ConnectorChannel implements Channel {
  readonly id: string;
  readonly limits = LIMITS.connector;
  readonly canUpdate = true;
  readonly #settings: ConnectorSettings;
  readonly #token: AppToken;

  constructor(settings: ConnectorSettings, id: string) {
    const { tokenUrl, botId, secret, timeoutMs = TIMEOUT_MS, clock } = settings;
    this.id = id;
    this.#settings = settings;
    this.#token = new AppToken({ tokenUrl, clientId: botId, secret, scope: SCOPE, timeoutMs, clock });
  }

  async send(message: Message): Promise<Delivery> {
    const answer = await this.#call('POST', '', message);
    if ('outcome' in answer) return answer;
    if (!isSuccess(answer.status)) return this.#failure(answer);
    const sent = sentSchema.safeParse(answer.body);
    if (sent.success) return { outcome: 'sent', id: sent.data.id };
    // It may stand in the channel, but nothing can be done with it: sent again it would stand there twice.
    return { outcome: 'refused', final: true, reason: 'the connector took the card but gave no id for it' };
  }

  async update(id: string, message: Message): Promise<Delivery> {
    const answer = await this.#call('PUT', `/${encodeURIComponent(id)}`, message);
    if ('outcome' in answer) return answer;
    if (isSuccess(answer.status)) return { outcome: 'sent', id };
    if (answer.status === 404 || answer.status === 403) return { outcome: 'gone', reason: reasonOf(answer) };
    return this.#failure(answer);
  }

  async check(): Promise<Delivery | { readonly outcome: 'ready' }> {
    const reading = await this.#token.read();
    return reading.ok ? { outcome: 'ready' } : reading.failure;
  }

  /** One request; a token that is no longer accepted is replaced once. */
  async #call(method: 'POST' | 'PUT', path: string, message: Message): Promise<Answered | Delivery> {
    const first = await this.#attempt(method, path, message);
    if ('outcome' in first || first.status !== 401) return first;
    this.#token.forget();
    return this.#attempt(method, path, message);
  }

  async #attempt(method: 'POST' | 'PUT', path: string, message: Message): Promise<Answered | Delivery> {
    const reading = await this.#token.read();
    if (!reading.ok) return reading.failure;
    const { serviceUrl, channelId, timeoutMs = TIMEOUT_MS } = this.#settings;
    const base = serviceUrl.replace(/\/+$/, '');
    const answer = await httpCall(
      `${base}/v3/conversations/${encodeURIComponent(channelId)}/activities${path}`,
      {
        method,
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${reading.token}` },
        body: JSON.stringify(this.#activity(message)),
        timeoutMs,
      },
    );
    return answer.answered ? answer : { outcome: 'unreachable', reason: answer.reason };
  }

  #activity({ card, summary }: Message) {
    const { botId, channelId } = this.#settings;
    return {
      type: 'message',
      from: { id: botId },
      conversation: { id: channelId },
      summary,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    };
  }

  #failure(answer: Answered): Delivery {
    const { status, headers } = answer;
    const later = retryAfter(headers, this.#settings.clock());
    const reason = reasonOf(answer);
    if (status === 429 || status === 412) return { outcome: 'throttled', reason, ...later };
    if (status >= 500 || status === 408) return { outcome: 'unreachable', reason, ...later };
    return { outcome: 'refused', reason };
  }
}

type Answered = Extract<Answer, { readonly answered: true }>;

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** The status, and the connector's own word for it where it gives one. */
function reasonOf({ status, body }: Answered): string {
  const said = errorSchema.safeParse(body);
  const code = said.success ? said.data.error.code.replace(/[^\w.-]/g, '').slice(0, 60) : '';
  return `the connector answered ${status}${code === '' ? '' : ` (${code})`}`;
}
