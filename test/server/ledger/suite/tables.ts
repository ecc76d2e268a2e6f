import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../server/ledger/index.ts';
import { FACTS, NEAR, PARTNER, securityScore } from '../samples.ts';
import type { Store } from '../store.ts';
import { fillImports } from './isolation.ts';
import { fillAccess } from './isolationOfAccess.ts';
import { fillAudit } from './isolationOfAudit.ts';
import { fillNotifications } from './isolationOfNotifications.ts';
import { fillSharing } from './isolationOfSharing.ts';

// What the database itself guards, seen behind the ledger's back.

const OURS = `c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'`;
const TABLES = `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as protected
  from pg_class c where ${OURS} order by 1`;
/** The first column of every primary, unique and foreign key. */
const KEYS = `select c.relname as name, k.contype::text as kind, a.attname::text as first
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
  where ${OURS} and k.contype in ('p', 'u', 'f')`;
const UNIQUE_INDEXES = `select c.relname as name, a.attname::text as first
  from pg_index i join pg_class c on c.oid = i.indrelid
  join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
  where ${OURS} and i.indisunique`;
const CHANGEABLE = `select c.relname as name, string_agg(a.attname::text, ',' order by a.attname) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where ${OURS} and has_column_privilege(c.oid, a.attnum, 'update') group by 1 order by 1`;
const DELETABLE = `select c.relname as name from pg_class c
  where ${OURS} and (has_table_privilege(c.oid, 'delete') or has_table_privilege(c.oid, 'truncate')) order by 1`;

export async function fillEveryTable(scope: Scope): Promise<void> {
  await scope.saveFacts(FACTS);
  await scope.saveScores(PARTNER, [securityScore()], [{ ...NEAR, payload: {} }]);
  await scope.saveLivingCard(PARTNER, 'security', { channel: 'c', activityId: 'a', cardHash: 'h' });
  await fillImports(scope);
  await fillNotifications(scope);
  await fillSharing(scope);
  await fillAccess(scope);
  await fillAudit(scope);
}

export function tablesAreProtected(newStore: () => Promise<Store>): void {
  describe('the tables', () => {
    it('begin every key with the organization, so that they can be distributed by it', async () => {
      const { whileClosed, place } = await newStore();
      const [tables = [], keys = [], unique = []] = await whileClosed(() =>
        place.queries(TABLES, KEYS, UNIQUE_INDEXES),
      );
      expect(tables.length).toBeGreaterThan(5);
      for (const { name } of tables) {
        expect(keys.filter((key) => key.name === name && key.kind === 'p')).toHaveLength(1);
      }
      for (const key of [...keys, ...unique]) expect(key).toMatchObject({ first: 'organization_id' });
    });

    it('let nobody delete but by a door, and change only what is no content', async () => {
      const { whileClosed, place } = await newStore();
      const [changeable, deletable] = await whileClosed(() => place.queries(CHANGEABLE, DELETABLE));
      expect(deletable).toEqual([
        { name: 'events' },
        { name: 'facts_pieces' },
        { name: 'import_errors' },
        { name: 'kept_answers' },
        { name: 'person_links' },
        { name: 'person_merges' },
        { name: 'token_caches' },
      ]);
      expect(changeable).toEqual([
        { name: 'api_keys', columns: 'last_used_at,revoked_at,revoked_by' },
        { name: 'blobs', columns: 'content,saved_at' },
        { name: 'cards', columns: 'activity_id,card_hash,updated_at' },
        { name: 'channel_leases', columns: 'held_until,holder' },
        {
          name: 'conversations',
          columns: 'captured_at,channel_name,removed_at,service_url,team_id,team_name',
        },
        {
          name: 'digests',
          columns: 'activity_id,attempts,last_error,next_attempt_at,sent_at,state',
        },
        { name: 'enrolments', columns: 'anniversary,enrolled,path,said_at,said_by' },
        {
          name: 'events',
          columns: 'activity_id,attempts,last_error,next_attempt_at,sent_at,state',
        },
        {
          name: 'facts_versions',
          columns: 'accepted_at,accepted_by,erased_at,kept_hash,undone_at,undone_by',
        },
        {
          name: 'imports',
          columns:
            'decided_at,decided_by,file_bytes,file_hash,idempotency_key,partner_id,problem,progress,read_at,report,source,state',
        },
        { name: 'kept_answers', columns: 'answer,is_done' },
        { name: 'notification_settings', columns: 'saved_at,saved_by,settings' },
        {
          name: 'organizations',
          columns: 'guest_tenants,language,name,names_for_members,personal_notices,time_zone',
        },
        { name: 'partner_center_ids', columns: 'partner_id,said_at,said_by' },
        { name: 'partners', columns: 'name,seen_by' },
        {
          name: 'person_links',
          columns: 'account_name,confirmed_at,confirmed_by,ended_at,ended_by,refused,said_at,said_by',
        },
        { name: 'person_merges', columns: 'into_person,said_at,said_by,undone_at,undone_by' },
        { name: 'retention', columns: 'saved_at,saved_by,uncounted_days' },
        { name: 'shares', columns: 'attempts,begun_at,ended_at,message_id,reason,state,web_url' },
        { name: 'token_caches', columns: 'saved_at,sealed' },
      ]);
      for (const attempt of ["update facts_pieces set content = ''", 'delete from scores']) {
        await expect(whileClosed(() => place.queries(attempt))).rejects.toThrow('permission denied');
      }
    });

    it('show rows to the named organization only, and to nobody without a name', async () => {
      const store = await newStore();
      await fillEveryTable(store.scope);
      const [tables = []] = await store.whileClosed(() => store.place.queries(TABLES));
      for (const { name, protected: isProtected } of tables) {
        expect(isProtected, `row-level security of ${name}`).toBe(true);
      }
      const owners = tables.map(({ name }) => `select organization_id from ${name} group by 1`);
      const unnamed = await store.whileClosed(() => store.place.queries(...owners));
      for (const rows of unnamed) expect(rows).toEqual([]);
      const name = `select set_config('app.organization_id', '${store.organizationId}', false)`;
      const [, ...named] = await store.whileClosed(() => store.place.queries(name, ...owners));
      for (const rows of named) expect(rows).toEqual([{ organization_id: store.organizationId }]);
    });
  });
}
