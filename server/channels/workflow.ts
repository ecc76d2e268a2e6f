import { createHash } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import type { Channel, Delivery, Message } from './channel.ts';
import { type Answer, httpCall, retryAfter } from './httpCall.ts';
import { LIMITS } from './pace.ts';
import { checkWorkflowAddress, isPrivateAddress } from './workflowAddress.ts';

// A workflow that posts what is sent to its address. It takes a card and says so before it has posted it, gives no
// id, and so a card cannot be edited: every post stands as it was.

export interface WorkflowSettings {
  readonly address: string;
  readonly clock: () => Date;
  readonly timeoutMs?: number;
  /** For tests: where the address really leads, and what its name stands for. */
  readonly connect?: {
    readonly origin?: string;
    readonly resolve?: (host: string) => Promise<readonly string[]>;
  };
}

export type WorkflowOutcome =
  | { readonly ok: true; readonly channel: Channel }
  | { readonly ok: false; readonly reason: string };

const TIMEOUT_MS = 4000;
/** What the service takes, with some room for what it adds. */
const LARGEST_BYTES = 28 * 1024;

export function workflowChannel(settings: WorkflowSettings): WorkflowOutcome {
  const checked = checkWorkflowAddress(settings.address);
  return checked.ok ? { ok: true, channel: new WorkflowChannel(settings, checked.address) } : checked;
}

class WorkflowChannel implements Channel {
  readonly id: string;
  readonly limits = LIMITS.workflow;
  readonly canUpdate = false;
  readonly #settings: WorkflowSettings;
  readonly #url: URL;

  constructor(settings: WorkflowSettings, address: string) {
    // It names the channel in the ledger and in logs, where the address must not be.
    this.id = `workflow ${createHash('sha256').update(address).digest('hex').slice(0, 16)}`;
    this.#settings = settings;
    this.#url = new URL(address);
  }

  async send({ card }: Message): Promise<Delivery> {
    const attachment = {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: card,
    };
    const body = JSON.stringify({ type: 'message', attachments: [attachment] });
    const bytes = Buffer.byteLength(body);
    if (bytes > LARGEST_BYTES) {
      return {
        outcome: 'refused',
        reason: `the card has ${bytes} bytes, and a workflow takes ${LARGEST_BYTES}`,
      };
    }
    const unfit = await this.#unfit();
    if (unfit) return unfit;
    const { timeoutMs = TIMEOUT_MS } = this.#settings;
    const headers = { 'Content-Type': 'application/json' };
    return this.#read(await httpCall(this.#target(), { method: 'POST', headers, body, timeoutMs }));
  }

  async update(): Promise<Delivery> {
    return { outcome: 'refused', reason: 'a workflow cannot edit what it has posted' };
  }

  /** Only the address: the one way to find out more is to post. */
  async check(): Promise<Delivery | { readonly outcome: 'ready' }> {
    return (await this.#unfit()) ?? { outcome: 'ready' };
  }

  /** The name must not lead to this machine or a network around it. */
  async #unfit(): Promise<Delivery | undefined> {
    const { hostname } = this.#url;
    const { resolve = addressesOf } = this.#settings.connect ?? {};
    try {
      const found = await resolve(hostname);
      if (!found.some(isPrivateAddress)) return undefined;
      return { outcome: 'refused', reason: `${hostname} leads to a private address` };
    } catch {
      return { outcome: 'unreachable', reason: `${hostname} cannot be found` };
    }
  }

  #target(): string {
    const { origin } = this.#settings.connect ?? {};
    return origin === undefined ? this.#url.href : `${origin}${this.#url.pathname}${this.#url.search}`;
  }

  #read(answer: Answer): Delivery {
    // Not its own words: they may name the address.
    if (!answer.answered) return { outcome: 'unreachable', reason: answer.reason };
    const { status, headers } = answer;
    const later = retryAfter(headers, this.#settings.clock());
    const reason = `the workflow answered ${status}`;
    if (status === 200 || status === 202) return { outcome: 'sent', id: null };
    if (status === 429 || status === 412) return { outcome: 'throttled', reason, ...later };
    if (status >= 500 || status === 408) return { outcome: 'unreachable', reason, ...later };
    if (status >= 300 && status < 400) {
      return { outcome: 'refused', reason: `${reason}: it leads elsewhere, which is not followed` };
    }
    if (status >= 300) return { outcome: 'refused', reason };
    // It may have posted the card, in a way of its own.
    return { outcome: 'refused', final: true, reason: `${reason}, not 202 as promised` };
  }
}

const addressesOf = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address);
