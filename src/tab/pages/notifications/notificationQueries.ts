import type { AdaptiveCard, LogEntry, NotificationLog, NotificationsAnswer, ToldEvent } from '#contract';
import type { Designation } from '#scoring';
import { type Api, type Question, question } from '../../api/client.ts';
import { searchOf } from '../../api/scorecard.ts';
import type { RowsPage } from '../../parts/olderRows.ts';

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

export const logQuery = (api: Api): Question<NotificationLog> => question(api, '/notifications/log');

const ANSWER_MS = 30_000;

export async function logAfter(api: Api, place: string): Promise<RowsPage<LogEntry>> {
  const page = `/notifications/log?after=${encodeURIComponent(place)}`;
  const { entries, next } = await api.get<NotificationLog>(page, AbortSignal.timeout(ANSWER_MS));
  return { rows: entries, next };
}

export const notificationQuestions = (
  api: Api,
  partner: string | undefined,
): readonly Question<unknown>[] => [
  notificationsQuery(api),
  samplesQuery(api, { partner, designation: undefined }),
  logQuery(api),
];

export interface Tested {
  readonly outcome: 'sent' | 'throttled' | 'unreachable' | 'gone' | 'refused' | 'no-channel';
  readonly reason: string | null;
}
