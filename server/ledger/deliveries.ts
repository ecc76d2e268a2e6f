import { sql } from 'kysely';
import type { InScope, Work } from './engine.ts';

/** One thing that was told, waits, or is told to nobody: to a channel, to one person, or by somebody who shared it. */
export interface Delivery {
  /** The same for as long as it is kept; it tells nothing about anybody. */
  readonly id: string;
  readonly kind: 'event' | 'digest' | 'share';
  readonly partnerId: string;
  /** Empty where it is about no designation. */
  readonly designation: string;
  readonly event: string;
  readonly state: 'pending' | 'sending' | 'sent' | 'failed' | 'silent' | 'unknown';
  readonly createdAt: string;
  /** When it was sent, or is known not to have been. */
  readonly endedAt: string | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly reason: string | null;
}

/** Where a page ends: the next one begins behind it. */
export type DeliveryPlace = Pick<Delivery, 'createdAt' | 'id'>;

/** All of them as one list, the newest first, from a place on. */
export async function deliveries(
  scope: InScope,
  { limit, after }: { readonly limit: number; readonly after?: DeliveryPlace | undefined },
): Promise<Delivery[]> {
  return scope.transaction((tables) => {
    const { organizationId } = scope;
    const told = events(tables, organizationId)
      .unionAll(digests(tables, organizationId))
      .unionAll(shares(tables, organizationId));
    const all = tables.selectFrom(told.as('told')).selectAll();
    const rest = after
      ? all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('createdAt', 'id'), '<', tuple(after.createdAt, after.id)),
        )
      : all;
    return rest.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).execute();
  });
}

/**
 * A short name for a row out of what makes it one, in the order of what was written at the same instant. Nothing rests
 * on its being hard to guess.
 */
const idOf = (kind: Delivery['kind'], key: ReturnType<typeof sql>, position = sql`0`) =>
  sql<string>`lpad((${position})::text, 10, '0') || md5(json_build_array(${kind}::text, ${key})::text)`.as(
    'id',
  );
const kindIs = (kind: Delivery['kind']) => sql<Delivery['kind']>`${kind}::text`.as('kind');

/** How far what goes to a channel or to one person is. */
const SENDING = [
  'created_at as createdAt',
  'sent_at as endedAt',
  'attempts',
  'next_attempt_at as nextAttemptAt',
  'last_error as reason',
] as const;

const events = (tables: Work, organizationId: string) =>
  tables
    .selectFrom('events')
    .select([
      idOf('event', sql`partner_id, designation, event, epoch, bucket`, sql`position`),
      kindIs('event'),
      'partner_id as partnerId',
      sql<string>`designation`.as('designation'),
      'event',
      sql<Delivery['state']>`state`.as('state'),
      ...SENDING,
    ])
    .where('organization_id', '=', organizationId);

const digests = (tables: Work, organizationId: string) =>
  tables
    .selectFrom('digests')
    .select([
      idOf('digest', sql`partner_id, week`),
      kindIs('digest'),
      'partner_id as partnerId',
      sql<string>`''`.as('designation'),
      sql<string>`'digest'`.as('event'),
      sql<Delivery['state']>`state`.as('state'),
      ...SENDING,
    ])
    .where('organization_id', '=', organizationId);

const shares = (tables: Work, organizationId: string) =>
  tables
    .selectFrom('shares')
    .select([
      idOf('share', sql`person_id, idempotency_key`),
      kindIs('share'),
      'partner_id as partnerId',
      sql<string>`designation`.as('designation'),
      sql<string>`'shared'`.as('event'),
      sql<Delivery['state']>`state`.as('state'),
      'begun_at as createdAt',
      'ended_at as endedAt',
      'attempts',
      sql<string | null>`null::timestamptz`.as('nextAttemptAt'),
      'reason',
    ])
    .where('organization_id', '=', organizationId);
