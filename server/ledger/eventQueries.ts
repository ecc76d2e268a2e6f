import type { InScope, Work } from './engine.ts';

// Cards for channels and notices for one person stand in one table and are gone through in one order.

/** What is due, the oldest first. */
export const dueFirst = (scope: InScope, tables: Work, limit: number) =>
  tables
    .selectFrom('events')
    .where('organization_id', '=', scope.organizationId)
    .where('state', '=', 'pending')
    .where('next_attempt_at', '<=', scope.now())
    .orderBy('created_at')
    .orderBy('partner_id')
    .orderBy('position')
    .limit(limit);

/** All of a partner, the newest first. */
export const newestFirst = (scope: InScope, tables: Work, partnerId: string, limit: number) =>
  tables
    .selectFrom('events')
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', partnerId)
    .orderBy('created_at', 'desc')
    .orderBy('position', 'desc')
    .limit(limit);
