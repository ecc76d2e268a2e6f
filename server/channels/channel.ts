import type { AdaptiveCard } from './cards/adaptiveCard.ts';
import type { Limit } from './pace.ts';

/** Where a card can go. */
export interface Channel {
  /** Names the conversation: a card stands in it once. */
  readonly id: string;
  readonly limits: readonly Limit[];
  /** Whether a message that was sent can be put in order later. */
  readonly canUpdate: boolean;
  send(message: Message): Promise<Delivery>;
  /** Puts a message in the place of the one that `send` has given this id. */
  update(id: string, message: Message): Promise<Delivery>;
  /** Whether it would take a message, without sending one. */
  check(): Promise<Delivery | { readonly outcome: 'ready' }>;
}

export interface Message {
  readonly card: AdaptiveCard;
  /** What a notification shows of it. */
  readonly summary: string;
}

export type Delivery =
  /** Without an id where the other side gives none. */
  | { readonly outcome: 'sent'; readonly id: string | null }
  /** Too fast: the same will do later. */
  | { readonly outcome: 'throttled'; readonly reason: string; readonly retryAfterMs?: number }
  /** Nobody answered, or the other side is in trouble: the same may do later. Unless `notSent`, it may have arrived. */
  | {
      readonly outcome: 'unreachable';
      readonly reason: string;
      readonly retryAfterMs?: number;
      readonly notSent?: true;
    }
  /** The message to update is no longer there. */
  | { readonly outcome: 'gone'; readonly reason: string }
  /**
   * Something has to be put right first: the same will be refused again. `final`: it may stand there all the same,
   * so it must not even be tried.
   */
  | { readonly outcome: 'refused'; readonly reason: string; readonly final?: true };
