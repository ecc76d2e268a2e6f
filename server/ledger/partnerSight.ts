import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Role } from '#contract';
import { writeDeed } from './audit.ts';
import type { InScope } from './engine.ts';
import type { SeenBy, Tables } from './tables.ts';

export interface SeenPartner {
  readonly partnerId: string;
  readonly name: string;
  /** Null: everybody of the organization. */
  readonly seenBy: SeenBy | null;
}

/** Who looks: a person, or a program that may be bound to some partners. */
export interface Viewer {
  readonly id: string;
  readonly role: Role;
  readonly partners?: readonly string[];
}

export interface SightOf {
  /** This one, if it is seen. */
  readonly partnerId?: string | undefined;
  /** Those whose name or id holds this, in whatever case. */
  readonly find?: string | undefined;
  /** Those that come after this one. */
  readonly after?: Pick<SeenPartner, 'name' | 'partnerId'> | undefined;
  readonly limit?: number;
}

/** The partners that somebody sees, by name. */
export async function seenPartners(
  scope: InScope,
  viewer: Viewer,
  { partnerId, find, after, limit = 1_000 }: SightOf = {},
): Promise<SeenPartner[]> {
  return scope.transaction((tables) =>
    partnersOf(tables, scope, viewer)
      .$if(partnerId !== undefined, (query) => query.where('partner_id', '=', String(partnerId)))
      .$if(find !== undefined, (query) => query.where(holding(String(find))))
      .$if(after !== undefined, (query) => query.where(behind(after)))
      .orderBy(sql`lower(name)`)
      .orderBy('partner_id')
      .limit(limit)
      .execute(),
  );
}

/** The partner that somebody means who names none: the first by id. */
export async function firstPartner(scope: InScope, viewer: Viewer): Promise<SeenPartner | undefined> {
  return scope.transaction((tables) =>
    partnersOf(tables, scope, viewer).orderBy('partner_id').limit(1).executeTakeFirst(),
  );
}

const partnersOf = (tables: Kysely<Tables>, { organizationId }: InScope, viewer: Viewer) =>
  tables
    .selectFrom('partners')
    .select(['partner_id as partnerId', 'name', 'seen_by as seenBy'])
    .where('organization_id', '=', organizationId)
    .where((partner) => seen(partner, viewer));

const holding = (text: string) =>
  sql<SqlBool>`(strpos(lower(name), lower(${text})) > 0 or strpos(lower(partner_id), lower(${text})) > 0)`;

const behind = (last: SightOf['after']) =>
  sql<SqlBool>`(lower(name), partner_id) > (lower(${last?.name}), ${last?.partnerId})`;

function seen(
  partner: ExpressionBuilder<Tables, 'partners'>,
  { id, role, partners }: Viewer,
): Expression<SqlBool> {
  if (partners) return partners.length === 0 ? sql`false` : partner('partner_id', 'in', partners);
  if (role === 'admin') return sql`true`;
  const named = sql<SqlBool>`(seen_by -> 'people')::jsonb @> to_jsonb(${id}::text)`;
  const everybody = partner('seen_by', 'is', null);
  if (role === 'member') return partner.or([everybody, named]);
  return partner.or([everybody, named, sql<SqlBool>`(seen_by ->> 'analysts')::boolean`]);
}

/** Says who sees a partner; false when there is no such partner. */
export async function saveSeenBy(
  scope: InScope,
  partnerId: string,
  seenBy: SeenBy | null,
  by: string,
): Promise<boolean> {
  return scope.transaction(async (tables) => {
    const { numUpdatedRows } = await tables
      .updateTable('partners')
      .set({ seen_by: seenBy && JSON.stringify(seenBy) })
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) {
      await writeDeed(scope, tables, {
        by,
        deed: 'access-changed',
        subject: partnerId,
        details: { seenBy: seenBy ?? 'everybody' },
      });
    }
    return numUpdatedRows > 0n;
  });
}
