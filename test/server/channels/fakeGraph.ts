import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from './fakeConnector.ts';

export const APP = { id: '22222222-2222-4222-8222-222222222222', secret: 'the app’s secret' };
export const TEAM = '44444444-4444-4444-8444-444444444444';
export const CHANNEL = '19:partner-status@thread.tacv2';
const GRAPH = 'https://graph.microsoft.com';

/** A message as the channel has it: the card is a text within it. */
export interface SharedMessage {
  readonly id: string;
  readonly by: string;
  readonly content: string;
  readonly card: string;
}
export interface ActivityNotice {
  readonly activityType: string;
  readonly recipient: { readonly userId: string };
  readonly chainId?: number;
  readonly templateParameters: readonly { readonly name: string; readonly value: string }[];
  readonly topic: { readonly webUrl: string };
  readonly previewText: { readonly content: string };
}

type Reply = [status: number, body: unknown];
const FOUND = { status: 'ok' } as const;

/** Messages of an app in a channel within so many milliseconds: 4 in a second, 10 in ten. */
const LIMITS = [
  [4, 1_000],
  [10, 10_000],
] as const;

/** Entra's token endpoint and Microsoft Graph as one real server, with the calls that are documented and no others. */
export class FakeGraph {
  readonly messages: SharedMessage[] = [];
  readonly notices: ActivityNotice[] = [];
  readonly requests: string[] = [];
  readonly tokenRequests: Readonly<Record<string, string>>[] = [];
  readonly trouble: Trouble[] = [];
  readonly tokenTrouble: Trouble[] = [];
  onAccepted: (() => void) | undefined;
  onAnswered: (() => void) | undefined;
  limited: { readonly clock: () => Date } | undefined;
  /** Who is in the team. */
  members: readonly string[] = ['ada', 'mika'];
  teams: readonly unknown[] = [{ id: TEAM, displayName: 'Cloud', '@odata.type': '#team' }];
  channels: readonly unknown[] = [
    { id: CHANNEL, displayName: 'Partner status', membershipType: 'standard' },
    { id: '19:old@thread.tacv2', displayName: 'Archive', membershipType: 'standard', isArchived: true },
  ];
  readonly #tokens = new Map<string, { readonly by: string; readonly scope: string }>();
  readonly #times: number[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<FakeGraph> {
    const fake = new FakeGraph();
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  get tokenUrl(): string {
    return `${this.origin}/tenant/oauth2/v2.0/token`;
  }
  get graphUrl(): string {
    return `${this.origin}/v1.0`;
  }

  /** Tokens given so far are no longer accepted. */
  revoke(): void {
    this.#tokens.clear();
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    const body = await text(request);
    const isToken = pathname.endsWith('/oauth2/v2.0/token');
    const isPost = !isToken && request.method === 'POST';
    if (!isToken) this.requests.push(`${request.method} ${pathname}`);
    const trouble = (isToken ? this.tokenTrouble : this.trouble).shift() ?? {};
    if (trouble.delayMs !== undefined) await wait(trouble.delayMs);
    if (trouble.dropAfterAccepting) {
      this.#graph(request, pathname, body);
      request.socket.destroy();
      return;
    }
    const [status, answer] =
      trouble.status !== undefined
        ? [trouble.status, trouble.body ?? {}]
        : isToken
          ? this.#token(body)
          : this.#graph(request, pathname, body);
    if (isPost && status < 300) this.onAccepted?.();
    response.writeHead(status, { 'Content-Type': 'application/json', ...trouble.headers });
    response.end(status === 204 ? undefined : JSON.stringify(answer), () => {
      if (isPost && status < 300) this.onAnswered?.();
    });
  }

  #token(body: string): Reply {
    const asked = Object.fromEntries(new URLSearchParams(body));
    this.tokenRequests.push(asked);
    const { grant_type: grant, client_id: id, client_secret: secret, scope = '', assertion = '' } = asked;
    if (id !== APP.id || secret !== APP.secret) return [401, { error: 'invalid_client' }];
    const isApp = grant === 'client_credentials' && scope === `${GRAPH}/.default`;
    const isPerson =
      grant === 'urn:ietf:params:oauth:grant-type:jwt-bearer' &&
      asked.requested_token_use === 'on_behalf_of' &&
      assertion !== '';
    if (!isApp && !isPerson) return [400, { error: 'invalid_request' }];
    const token = randomUUID();
    this.#tokens.set(token, { by: isApp ? 'app' : assertion, scope });
    return [200, { token_type: 'Bearer', expires_in: 3600, scope, access_token: token }];
  }

  #graph(request: IncomingMessage, pathname: string, body: string): Reply {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const known = this.#tokens.get(token);
    if (!known) return failure(401, 'InvalidAuthenticationToken');
    const [, team, channel] =
      /^\/v1\.0\/teams\/([^/]+)(?:\/channels(?:\/([^/]+)\/messages)?)?/.exec(pathname) ?? [];
    const isApp = known.by === 'app';
    if (team !== undefined && decodeURIComponent(team) !== TEAM) return failure(404, 'NotFound');
    switch (
      `${request.method} ${pathname.replace(String(team), '{team}').replace(String(channel), '{channel}')}`
    ) {
      case 'GET /v1.0/me/joinedTeams':
        return isApp ? failure(403, 'Forbidden') : [200, { value: this.teams }];
      case 'GET /v1.0/teams/{team}/channels':
        return [200, { value: this.channels }];
      case 'POST /v1.0/teams/{team}/channels/{channel}/messages':
        return isApp
          ? failure(403, 'Forbidden')
          : this.#message(known.by, decodeURIComponent(String(channel)), body);
      case 'POST /v1.0/teams/{team}/sendActivityNotification':
        return isApp ? this.#notice(JSON.parse(body)) : failure(403, 'Forbidden');
      default:
        return failure(404, 'UnknownError');
    }
  }

  #message(by: string, channel: string, body: string): Reply {
    if (channel !== CHANNEL) return failure(404, 'NotFound');
    if (this.#isTooFast()) return failure(429, 'TooManyRequests');
    const message = JSON.parse(body);
    const [attachment] = message.attachments ?? [];
    const isWhole =
      message.body?.contentType === 'html' &&
      typeof attachment?.content === 'string' &&
      message.body.content.includes(`<attachment id="${attachment.id}"></attachment>`);
    if (!isWhole) return failure(400, 'BadRequest');
    const id = `17${String(this.messages.length).padStart(11, '0')}`;
    this.messages.push({ id, by, content: message.body.content, card: attachment.content });
    return [
      201,
      { id, webUrl: `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/${id}` },
    ];
  }

  #notice(notice: ActivityNotice): Reply {
    if (!this.members.includes(notice.recipient.userId)) return failure(403, 'Forbidden');
    this.notices.push(notice);
    return [204, FOUND];
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
}

const failure = (status: number, code: string): Reply => [status, { error: { code, message: 'No.' } }];
