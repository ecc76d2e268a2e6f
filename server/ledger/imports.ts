import type { Deed } from '#contract';
import { writeDeed } from './audit.ts';
import type { InScope, Work } from './engine.ts';
import { acceptVersion } from './facts.ts';
import { lockPartner } from './partners.ts';
import type { ImportState } from './tables.ts';

export interface Import {
  readonly importId: string;
  readonly partnerId: string | null;
  readonly state: ImportState;
  readonly origin: 'upload' | 'feed';
  readonly fileName: string;
  readonly fileBytes: number;
  readonly fileHash: string;
  readonly host: string;
  readonly source: string | null;
  /** How far the reading is. */
  readonly progress: unknown;
  readonly report: unknown;
  readonly problem: unknown;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly readAt: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
}

export interface NewImport {
  readonly importId: string;
  readonly origin: Import['origin'];
  readonly fileName: string;
  readonly host: string;
  readonly by: string;
  /** The same key is the same import: nobody gets a second one for it. */
  readonly idempotencyKey?: string;
}

export const IMPORT_COLUMNS = [
  'import_id as importId',
  'partner_id as partnerId',
  'state',
  'origin',
  'file_name as fileName',
  'file_bytes as fileBytes',
  'file_hash as fileHash',
  'host',
  'source',
  'progress',
  'report',
  'problem',
  'created_at as createdAt',
  'created_by as createdBy',
  'read_at as readAt',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
] as const;

/** Begins an import; where its key is taken, gives the import that has it. */
export async function beginImport(scope: InScope, begun: NewImport): Promise<Import | undefined> {
  return scope.transaction(async (tables) => {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('imports')
      .values({
        organization_id: scope.organizationId,
        import_id: begun.importId,
        state: 'receiving',
        origin: begun.origin,
        file_name: begun.fileName,
        file_bytes: 0,
        file_hash: '',
        idempotency_key: begun.idempotencyKey ?? null,
        host: begun.host,
        created_at: scope.now(),
        created_by: begun.by,
      })
      .onConflict((conflict) => conflict.columns(['organization_id', 'idempotency_key']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 0n) {
      const { by, origin } = begun;
      await writeDeed(scope, tables, {
        ...{ by, deed: 'import-begun', subject: begun.importId },
        details: { origin },
      });
      return undefined;
    }
    return tables
      .selectFrom('imports')
      .select(IMPORT_COLUMNS)
      .where('organization_id', '=', scope.organizationId)
      .where('idempotency_key', '=', begun.idempotencyKey ?? '')
      .executeTakeFirst();
  });
}

export interface ImportStep {
  readonly state: ImportState;
  readonly partnerId?: string;
  readonly source?: string;
  readonly file?: { readonly bytes: number; readonly hash: string };
  readonly progress?: object;
  readonly report?: object;
  readonly problem?: object;
  /** Its end by a person's word. */
  readonly by?: string;
  /** The key may be used again: nothing was kept under it. */
  readonly freeKey?: true;
}

/** Takes an import from one of some states to another; false when it is in none of them. */
export async function stepImport(
  scope: InScope,
  importId: string,
  from: readonly ImportState[],
  step: ImportStep,
): Promise<boolean> {
  return scope.transaction((tables) => stepIn(scope, tables, importId, from, step));
}

async function stepIn(
  scope: InScope,
  tables: Work,
  importId: string,
  from: readonly ImportState[],
  { state, partnerId, source, file, progress, report, problem, by, freeKey }: ImportStep,
): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('imports')
    .set({
      state,
      ...(partnerId !== undefined && { partner_id: partnerId }),
      ...(source !== undefined && { source }),
      ...(file && { file_bytes: file.bytes, file_hash: file.hash }),
      ...(progress && { progress: JSON.stringify(progress) }),
      ...(report && { report: JSON.stringify(report), read_at: scope.now() }),
      ...(problem && { problem: JSON.stringify(problem), read_at: scope.now() }),
      ...(by !== undefined && { decided_at: scope.now(), decided_by: by }),
      ...(freeKey && { idempotency_key: null }),
    })
    .where('organization_id', '=', scope.organizationId)
    .where('import_id', '=', importId)
    .where('state', 'in', from)
    .executeTakeFirst();
  const deed = by === undefined ? undefined : DEED_OF[state];
  if (numUpdatedRows > 0n && deed && by !== undefined) {
    await writeDeed(scope, tables, { by, deed, subject: importId });
  }
  return numUpdatedRows > 0n;
}

/** What a person does by taking an import to a state. */
const DEED_OF: Partial<Record<ImportState, Deed>> = {
  accepted: 'import-accepted',
  cancelled: 'import-cancelled',
  reading: 'import-assigned',
  undone: 'import-undone',
};

export type ImportAccepted = 'accepted' | 'not-staged' | 'overtaken';

/** Lets everything that an import has staged count, at once; if one period was overtaken, nothing of it does. */
export async function acceptImport(scope: InScope, importId: string, by: string): Promise<ImportAccepted> {
  const overtaken = Symbol('overtaken');
  try {
    return await scope.transaction(async (tables) => {
      if (!(await stepIn(scope, tables, importId, ['staged'], { state: 'accepted', by })))
        return 'not-staged';
      for (const version of await versionsOf(scope, tables, importId)) {
        await lockPartner(scope, tables, version.partnerId);
        if ((await acceptVersion(scope, tables, version, by)) === 'overtaken') throw overtaken;
      }
      return 'accepted';
    });
  } catch (error) {
    if (error === overtaken) return 'overtaken';
    throw error;
  }
}

/** Takes back everything that an import has brought: the versions before count again. */
export async function undoImport(
  scope: InScope,
  importId: string,
  by: string,
): Promise<'undone' | 'not-accepted'> {
  return scope.transaction(async (tables) => {
    if (!(await stepIn(scope, tables, importId, ['accepted'], { state: 'undone', by })))
      return 'not-accepted';
    await tables
      .updateTable('facts_versions')
      .set({ undone_at: scope.now(), undone_by: by })
      .where('organization_id', '=', scope.organizationId)
      .where('import_id', '=', importId)
      .where('accepted_at', 'is not', null)
      .where('undone_at', 'is', null)
      .execute();
    return 'undone';
  });
}

function versionsOf(scope: InScope, tables: Work, importId: string) {
  return tables
    .selectFrom('facts_versions')
    .select(['partner_id as partnerId', 'source', 'period', 'version'])
    .where('organization_id', '=', scope.organizationId)
    .where('import_id', '=', importId)
    .where('accepted_at', 'is', null)
    .orderBy('version')
    .execute();
}
