import type { Channel } from '../../channels/channel.ts';
import { type WorkflowSettings, workflowChannel } from '../../channels/workflow.ts';
import type { Conversation, DeedDone, Scope } from '../../ledger/index.ts';
import { type SecretBox, type SecretSlot, secretSlot } from '../../secrets/index.ts';
import type { Wishes } from '../wishes.ts';

/** The ways to a channel that this installation has. */
export interface Ways {
  /** The channel that it is set up with, and whose it is: nobody else's cards go there. */
  readonly own?: OwnChannel | undefined;
  /** The bot's way into a conversation it was installed in; nothing where there is no bot. */
  readonly bot?: ((conversation: Conversation) => Channel | undefined) | undefined;
  /** What seals the address of a workflow; without it none can be kept. */
  readonly box?: SecretBox | undefined;
  readonly clock: () => Date;
  /** For tests: where workflows really are. */
  readonly workflow?: WorkflowSettings['connect'];
}

export interface OwnChannel {
  readonly organizationId: string;
  readonly channel: Channel;
}

export type Way =
  | { readonly ok: true; readonly channel: Channel }
  | { readonly ok: false; readonly reason: string };

const WORKFLOW_ADDRESS = 'workflow-address';

/** Finds the channel that an organization has asked for, and keeps it: its queue belongs to it. */
export class ChannelWays {
  readonly #ways: Ways;
  readonly #channels = new Map<string, Channel>();

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** The place of the workflow's address; nothing where no key is set. */
  slot(scope: Scope, organizationId: string, deed?: DeedDone): SecretSlot | undefined {
    const { box } = this.#ways;
    const store = {
      load: scope.loadBlob,
      save: (name: string, sealed: string) => scope.saveBlob(name, sealed, deed),
      remove: (name: string) => scope.saveBlob(name, null, deed),
    };
    return box && secretSlot(box, store, { organizationId, name: WORKFLOW_ADDRESS });
  }

  async find(scope: Scope, organizationId: string, { settings }: Wishes): Promise<Way> {
    const { channel: wanted } = settings;
    if (wanted.kind === 'none') return { ok: false, reason: 'no channel is wanted' };
    if (wanted.kind === 'workflow') return this.#workflow(scope, organizationId);
    const { own } = this.#ways;
    if (own?.organizationId === organizationId) {
      const { channel } = own;
      if (wanted.kind === 'default' || wanted.channel === channel.id) return { ok: true, channel };
    }
    const conversations = await scope.conversations();
    const conversation =
      wanted.kind === 'default'
        ? conversations[0]
        : conversations.find(({ channel }) => channel === wanted.channel);
    if (conversation) return this.#bot(organizationId, conversation);
    const reason =
      wanted.kind === 'default'
        ? 'the bot is installed in no channel, and no workflow is chosen'
        : 'the bot is not, or no longer, installed in the channel that is chosen';
    return { ok: false, reason };
  }

  #bot(organizationId: string, conversation: Conversation): Way {
    const key = JSON.stringify(['bot', organizationId, conversation.channel, conversation.serviceUrl]);
    const channel = this.#channels.get(key) ?? this.#ways.bot?.(conversation);
    if (!channel) return { ok: false, reason: 'this installation has no bot' };
    this.#channels.set(key, channel);
    return { ok: true, channel };
  }

  async #workflow(scope: Scope, organizationId: string): Promise<Way> {
    const kept = await this.slot(scope, organizationId)?.load();
    if (kept === undefined) return { ok: false, reason: 'SECRET_KEYS is not set: no address can be kept' };
    if (kept.state === 'none') return { ok: false, reason: 'the address of the workflow is missing' };
    if (kept.state === 'unreadable') {
      return { ok: false, reason: 'no key opens the address of the workflow: save it again' };
    }
    const { clock, workflow: connect } = this.#ways;
    const opened = workflowChannel({ address: kept.text, clock, ...(connect && { connect }) });
    if (!opened.ok) return opened;
    const key = JSON.stringify(['workflow', organizationId, opened.channel.id]);
    const channel = this.#channels.get(key) ?? opened.channel;
    this.#channels.set(key, channel);
    return { ok: true, channel };
  }
}
