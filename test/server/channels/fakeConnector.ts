import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Activity {
  readonly type: string;
  readonly summary?: string;
  readonly conversation?: { readonly id: string };
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: { readonly body: unknown };
  }[];
}

export interface Post {
  readonly id: string;
  activity: Activity;
  updates: number;
}

/** How the next request is answered instead of properly. */
export interface Trouble {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The message is taken, and then the line goes dead. */
  readonly dropAfterAccepting?: boolean;
  /** Answers only after this long. */
  readonly delayMs?: number;
}

/** Per bot and conversation: messages within so many milliseconds. */
const LIMITS = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

export const BOT = { id: '55555555-5555-4555-8555-555555555555', secret: 'the bot’s secret' };
export const CHANNEL = '19:partner-status@thread.tacv2';

/**
 * The bot connector and its token endpoint as a real server that offers what is documented and nothing else, and
 * that can be told to misbehave.
 */
export class FakeConnector {
  readonly posts: Post[] = [];
  readonly requests: string[] = [];
  /** Trouble for messages and for tokens, in the order of the requests. */
  readonly trouble: Trouble[] = [];
  readonly tokenTrouble: Trouble[] = [];
  /** Called when a message has been taken: before the answer, and when the answer is on its way. */
  onAccepted: (() => void) | undefined;
  onAnswered: (() => void) | undefined;
  /** The published limits, on the clock given; too fast is answered with 429. */
  limited: { readonly clock: () => Date } | undefined;
  tokens = 0;
  expiresIn = 3600;
  readonly #valid = new Set<string>();
  readonly #times: number[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<FakeConnector> {
    const fake = new FakeConnector();
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get tokenUrl(): string {
    return `${this.origin}/tenant/oauth2/v2.0/token`;
  }

  get serviceUrl(): string {
    return `${this.origin}/teams`;
  }

  /** Tokens given so far are no longer accepted. */
  revoke(): void {
    this.#valid.clear();
  }

  remove(id: string): void {
    this.posts.splice(
      this.posts.findIndex((post) => post.id === id),
      1,
    );
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    const body = await textOf(request);
    const isToken = pathname === '/tenant/oauth2/v2.0/token';
    if (!isToken) this.requests.push(`${request.method} ${pathname}`);
    const trouble = (isToken ? this.tokenTrouble : this.trouble).shift() ?? {};
    if (trouble.delayMs !== undefined) await wait(trouble.delayMs);
    if (trouble.dropAfterAccepting) {
      this.#accept(request, pathname, body);
      request.socket.destroy();
      return;
    }
    const [status, answer] =
      trouble.status !== undefined
        ? [trouble.status, trouble.body ?? {}]
        : isToken
          ? this.#token(request, body)
          : this.#message(request, pathname, body);
    if (!isToken && status < 300) this.onAccepted?.();
    response.writeHead(status, { 'Content-Type': 'application/json', ...trouble.headers });
    response.end(JSON.stringify(answer), () => {
      if (!isToken && status < 300) this.onAnswered?.();
    });
  }

  #message(request: IncomingMessage, pathname: string, body: string): Reply {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (!this.#valid.has(token)) return [401, { error: { code: 'Unauthorized' } }];
    if (this.#isTooFast()) return [429, { error: { code: 'TooManyRequests' } }];
    return this.#accept(request, pathname, body);
  }

  #isTooFast(): boolean {
    if (!this.limited) return false;
    const now = this.limited.clock().getTime();
    const isTooFast = LIMITS.some(
      ([most, withinMs]) => this.#times.filter((time) => time > now - withinMs).length >= most,
    );
    this.#times.push(now);
    return isTooFast;
  }

  #accept(request: IncomingMessage, pathname: string, body: string): Reply {
    const [, conversation, id] =
      /^\/teams\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(pathname) ?? [];
    if (decodeURIComponent(conversation ?? '') !== CHANNEL) {
      return [403, { error: { code: 'BotNotInConversationRoster' } }];
    }
    const activity: Activity = JSON.parse(body);
    if (request.method === 'POST' && id === undefined) {
      const post = { id: randomUUID(), activity, updates: 0 };
      this.posts.push(post);
      return [201, { id: post.id }];
    }
    const post = this.posts.find((candidate) => candidate.id === id);
    if (request.method !== 'PUT' || post === undefined) {
      return [404, { error: { code: 'ActivityNotFoundInConversation' } }];
    }
    post.activity = activity;
    post.updates++;
    return [200, { id }];
  }

  #token(request: IncomingMessage, body: string): Reply {
    this.tokens++;
    const fields = Object.fromEntries(new URLSearchParams(body));
    const isRight =
      request.method === 'POST' &&
      fields.grant_type === 'client_credentials' &&
      fields.client_id === BOT.id &&
      fields.client_secret === BOT.secret &&
      fields.scope === 'https://api.botframework.com/.default';
    if (!isRight) return [401, { error: 'invalid_client' }];
    const token = randomUUID();
    this.#valid.add(token);
    return [200, { token_type: 'Bearer', expires_in: this.expiresIn, access_token: token }];
  }
}

type Reply = [status: number, body: unknown];

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
