import type { AdaptiveCard, LogEntry, NotificationsAnswer, ToldEvent } from '#contract';
import type { Designation } from '#scoring';
import { type Api, type Question, question } from '../../api/client.ts';
import { searchOf } from '../../api/scorecard.ts';

// The contract's own lists come with the library that checks shapes, which the tab does without.
const EVENTS: Readonly<Record<ToldEvent, true>> = {
  near: true,
  blocked: true,
  qualified: true,
  'at-risk': true,
  recovered: true,
  lost: true,
  stale: true,
  'rules-changed': true,
};
export const TOLD_EVENTS = Object.keys(EVENTS) as readonly ToldEvent[];

export const notificationsQuery = (api: Api): Question<NotificationsAnswer> =>
  question(api, '/notifications');

interface Samples {
  readonly cards: readonly { readonly event: ToldEvent; readonly card: AdaptiveCard }[];
}

export const samplesQuery = (
  api: Api,
  asked: { readonly partner: string | undefined; readonly designation: Designation | undefined },
): Question<Samples> => question(api, `/notifications/samples${searchOf(asked)}`);

export const logQuery = (api: Api): Question<{ readonly entries: readonly LogEntry[] }> =>
  question(api, '/notifications/log');

export interface Tested {
  readonly outcome: 'sent' | 'throttled' | 'unreachable' | 'gone' | 'refused' | 'no-channel';
  readonly reason: string | null;
}
