import type { LogEntry } from '#contract';
import type { Designation } from '#scoring';
import type { Delivery, DeliveryPlace, Scope } from '../../ledger/index.ts';

/**
 * What was told, what waits and why, and what nobody is told, the newest first: events and digests in the channel,
 * notices to single people, and what people have shared themselves. Nobody is named.
 */
export async function deliveryLog(
  scope: Scope,
  page: { readonly limit: number; readonly after?: DeliveryPlace | undefined },
): Promise<LogEntry[]> {
  return (await scope.deliveries(page)).map(entryOf);
}

const STATES: Readonly<Record<Delivery['state'], LogEntry['state']>> = {
  pending: 'pending',
  sending: 'pending',
  sent: 'sent',
  failed: 'failed',
  unknown: 'failed',
  silent: 'silent',
};

function entryOf(delivery: Delivery): LogEntry {
  const { id, partnerId, designation, event, state, createdAt, endedAt, attempts, nextAttemptAt } = delivery;
  const { reason } = delivery;
  return {
    ...{ id, partner: partnerId, event, state: STATES[state], createdAt, attempts, nextAttemptAt },
    // Nothing but designations is ever written there, and nothing for what is about none.
    designation: designation === '' ? null : (designation as Designation),
    sentAt: state === 'sent' ? endedAt : null,
    reason: state === 'unknown' ? `it may stand there all the same: ${reason}` : reason,
  };
}
