import type { LogEntry, NotificationSettings, NotificationsAnswer } from '#contract';
import type { Designation } from '#scoring';
import { words } from '#words';
import type { Channel, Delivery } from '../../channels/channel.ts';
import { checkWorkflowAddress } from '../../channels/workflowAddress.ts';
import type { Ledger, Partner, Scope } from '../../ledger/index.ts';
import { type Wishes, wishesOf } from '../wishes.ts';
import { ChannelWays, type Ways } from './channelWays.ts';
import { deliveryLog } from './deliveryLog.ts';
import { type SampleCard, sampleCards } from './sampleCards.ts';

// What an admin sees and says about notifications. The address of a workflow goes in and never comes out.

export interface NotificationParts extends Ways {
  readonly ledger: Ledger;
  readonly app: { readonly appId: string; readonly publicUrl: string };
}

export type WorkflowSaved =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'address-refused' | 'no-keys'; readonly reason: string };

export type Tested = Delivery | { readonly outcome: 'no-channel'; readonly reason: string };

export class Notifications {
  readonly #parts: NotificationParts;
  readonly #ways: ChannelWays;

  constructor(parts: NotificationParts) {
    this.#parts = parts;
    this.#ways = new ChannelWays(parts);
  }

  /** Where an organization's cards go now. */
  readonly channelOf = async (
    scope: Scope,
    organizationId: string,
    wishes: Wishes,
  ): Promise<Channel | undefined> => {
    const way = await this.#ways.find(scope, organizationId, wishes);
    return way.ok ? way.channel : undefined;
  };

  async answer(organizationId: string): Promise<NotificationsAnswer> {
    const scope = this.#scope(organizationId);
    const wishes = await wishesOf(scope);
    const [stored, way, conversations] = await Promise.all([
      scope.notificationSettings(),
      this.#ways.find(scope, organizationId, wishes),
      scope.conversations(),
    ]);
    const address = await this.#ways.slot(scope, organizationId)?.load();
    return {
      settings: wishes.settings,
      saved: stored ? { at: stored.savedAt, by: stored.savedBy } : null,
      timeZone: wishes.timeZone,
      channel: way.ok
        ? { ready: true, canUpdate: way.channel.canUpdate }
        : { ready: false, reason: way.reason },
      conversations: conversations.map(({ channel, teamName, channelName }) => ({
        channel,
        team: teamName,
        name: channelName,
      })),
      workflow: address === undefined ? 'no-keys' : address.state === 'secret' ? 'saved' : address.state,
    };
  }

  async save(organizationId: string, settings: NotificationSettings, by: string): Promise<void> {
    const scope = this.#scope(organizationId);
    await scope.saveNotificationSettings(settings, by);
    await scope.lookAgain();
  }

  /** Keeps the address of a workflow, sealed; null lets go of it. */
  async saveWorkflow(organizationId: string, address: string | null, by: string): Promise<WorkflowSaved> {
    const deed = address === null ? 'workflow-removed' : 'workflow-changed';
    const slot = this.#ways.slot(this.#scope(organizationId), organizationId, { by, deed });
    if (!slot) {
      const reason =
        'The server has no SECRET_KEYS to encrypt the address with: whoever runs it can set them.';
      return { ok: false, code: 'no-keys', reason };
    }
    if (address === null) {
      await slot.remove();
      return { ok: true };
    }
    const checked = checkWorkflowAddress(address);
    if (!checked.ok) return { ok: false, code: 'address-refused', reason: checked.reason };
    await slot.save(checked.address);
    return { ok: true };
  }

  async samples(
    organizationId: string,
    partner: Partner,
    designation?: Designation,
  ): Promise<SampleCard[] | undefined> {
    const scope = this.#scope(organizationId);
    const wishes = await wishesOf(scope);
    const tab = { ...this.#parts.app, tenantId: organizationId };
    return sampleCards(scope, wishes, this.#parts.clock(), { partner, tab, designation });
  }

  /** Sends a card that says it is a test. */
  async test(organizationId: string): Promise<Tested> {
    const scope = this.#scope(organizationId);
    const wishes = await wishesOf(scope);
    const way = await this.#ways.find(scope, organizationId, wishes);
    if (!way.ok) return { outcome: 'no-channel', reason: way.reason };
    const { title, text } = words(wishes.language).card.test;
    return way.channel.send({
      summary: title,
      card: {
        type: 'AdaptiveCard',
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        version: '1.5',
        lang: wishes.language,
        fallbackText: `${title}. ${text}`,
        body: [
          { type: 'TextBlock', text: title, wrap: true, size: 'Large', weight: 'Bolder', style: 'heading' },
          { type: 'TextBlock', text, wrap: true },
        ],
        actions: [],
      },
    });
  }

  /** What was told, what waits and why, and what nobody is told, the newest first. */
  log(organizationId: string, page: Parameters<typeof deliveryLog>[1]): Promise<LogEntry[]> {
    return deliveryLog(this.#scope(organizationId), page);
  }

  #scope(organizationId: string): Scope {
    return this.#parts.ledger.scope(organizationId);
  }
}
