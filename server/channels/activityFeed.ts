import { AppToken } from './appToken.ts';
import type { Delivery } from './channel.ts';
import { entraTokenUrl } from './connector.ts';
import { type Answered, type Failure, type GraphAddress, graphCall } from './graphCall.ts';

// A line in the activity feed of one person, by the app itself: as somebody in a team that the app is installed in.

export interface ActivityFeedSettings extends GraphAddress {
  readonly tenant: string;
  readonly clientId: string;
  readonly secret: string;
  /** Another one for tests only. */
  readonly tokenUrl?: string | undefined;
}

export interface Activity {
  /** As the app's manifest declares it. */
  readonly type: 'certificateExpiring';
  readonly parameters: { readonly certification: string; readonly day: string };
  readonly recipient: string;
  /** What the line is about, and where it leads. */
  readonly topic: { readonly value: string; readonly webUrl: string };
  readonly preview: string;
  /** A later line of the same chain takes the place of the one before: also one that is sent twice. */
  readonly chainId: number;
}

const SCOPE = 'https://graph.microsoft.com/.default';
const TIMEOUT_MS = 4000;
/** So much of the preview is shown. */
const PREVIEW = 150;

export class ActivityFeed {
  readonly #settings: ActivityFeedSettings;
  readonly #token: AppToken;

  constructor(settings: ActivityFeedSettings) {
    const { tenant, clientId, secret, tokenUrl = entraTokenUrl(tenant), clock } = settings;
    const { timeoutMs = TIMEOUT_MS } = settings;
    this.#settings = settings;
    this.#token = new AppToken({ tokenUrl, clientId, secret, scope: SCOPE, timeoutMs, clock });
  }

  /** Sends it through a team that the person is in. */
  async send(teamId: string, activity: Activity): Promise<Delivery> {
    const answer = await this.#call(teamId, bodyOf(activity));
    if ('outcome' in answer) return answer;
    if (answer.status === 204) return { outcome: 'sent', id: null };
    const reason = `Microsoft Graph answered ${answer.status}, not 204 as promised`;
    return { outcome: 'refused', final: true, reason };
  }

  /** One request; a token that is no longer accepted is replaced once. */
  async #call(teamId: string, body: object): Promise<Answered | Failure> {
    const first = await this.#attempt(teamId, body);
    if (first.status !== 401) return first;
    this.#token.forget();
    return this.#attempt(teamId, body);
  }

  async #attempt(teamId: string, body: object): Promise<Answered | Failure> {
    const reading = await this.#token.read();
    if (!reading.ok) return reading.failure;
    const path = `/teams/${encodeURIComponent(teamId)}/sendActivityNotification`;
    return graphCall(this.#settings, reading.token, 'POST', path, body);
  }
}

function bodyOf({ type, parameters, recipient, topic, preview, chainId }: Activity) {
  return {
    topic: { source: 'text', value: topic.value, webUrl: topic.webUrl },
    activityType: type,
    previewText: { content: preview.length > PREVIEW ? `${preview.slice(0, PREVIEW - 1)}…` : preview },
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: recipient },
    templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
    chainId,
  };
}
