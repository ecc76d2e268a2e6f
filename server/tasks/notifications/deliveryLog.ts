import type { LogEntry } from '#contract';
import type { Scope } from '../../ledger/index.ts';

/** So many lines are told. */
const LOGGED = 200;

/**
 * What was told, what waits and why, and what nobody is told, the newest first: events and digests in the channel,
 * notices to single people, and what people have shared themselves. Nobody is named.
 */
export async function deliveryLog(scope: Scope): Promise<LogEntry[]> {
  const partners = await scope.partners();
  const ofPartners = await Promise.all(partners.map(({ partnerId }) => told(scope, partnerId)));
  const all = [...ofPartners.flat(), ...(await digests(scope)), ...(await shared(scope))];
  return all
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
    .slice(0, LOGGED);
}

async function told(scope: Scope, partner: string): Promise<LogEntry[]> {
  const events = await scope.eventLog(partner, LOGGED);
  const notices = await scope.noticeLog(partner, LOGGED);
  return [...events, ...notices.map((notice) => ({ ...notice, designation: null }))].map(
    ({ designation, event, state, createdAt, sentAt, attempts, nextAttemptAt, lastError: reason }) => ({
      ...{ partner, designation, event, state, createdAt, sentAt, attempts, nextAttemptAt, reason },
    }),
  );
}

const digests = async (scope: Scope): Promise<LogEntry[]> =>
  (await scope.digests()).map(
    ({ partnerId, state, createdAt, sentAt, attempts, nextAttemptAt, lastError }) => ({
      ...{ partner: partnerId, designation: null, event: 'digest', reason: lastError },
      ...{ state, createdAt, sentAt, attempts, nextAttemptAt },
    }),
  );

const STATES = { sending: 'pending', sent: 'sent', failed: 'failed', unknown: 'failed' } as const;

const shared = async (scope: Scope): Promise<LogEntry[]> =>
  (await scope.shares(LOGGED)).map(
    ({ partnerId, designation, state, begunAt, endedAt, attempts, reason }) => ({
      ...{ partner: partnerId, designation, event: 'shared', state: STATES[state], attempts },
      ...{ createdAt: begunAt, sentAt: state === 'sent' ? endedAt : null, nextAttemptAt: null },
      reason: state === 'unknown' ? `it may stand there all the same: ${reason}` : reason,
    }),
  );
