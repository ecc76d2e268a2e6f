import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { openEmbedded } from './embedded.ts';
import { type FolderLock, lockFolder } from './folderLock.ts';
import { ledgerOn } from './ledger.ts';
import { migrate } from './migrate.ts';
import { failure, type OpenOutcome } from './openOutcome.ts';
import type { Tables } from './tables.ts';

/** The embedded database runs as its superuser, for whom row-level security does not hold; queries run as this. */
const ROLE = 'seventy_queries';

/** The ledger in a folder of this machine, for one process. */
export async function openInFolder(dataDir: string, clock: () => Date): Promise<OpenOutcome> {
  const folder = resolve(dataDir);
  let lock: FolderLock | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    lock = await lockFolder(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failure(
      'folder-unusable',
      `The data folder ${folder} cannot be used (${why}). Set DATA_DIR to a folder on this machine that this user may write to.`,
    );
  }
  if (!lock) {
    return failure(
      'folder-in-use',
      `Another process is already running on the data folder ${folder}. Stop it, or set DATA_DIR to another folder.`,
    );
  }
  return openLocked(folder, lock, clock);
}

async function openLocked(folder: string, lock: FolderLock, clock: () => Date): Promise<OpenOutcome> {
  let db: Kysely<Tables>;
  let pglite: PGlite;
  try {
    pglite = await openEmbedded(folder);
    db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    await sql`select 1`.execute(db);
  } catch (error) {
    await lock.release();
    const why = error instanceof Error ? error.message : String(error);
    return failure(
      'database-damaged',
      `The database in ${folder} cannot be opened (${why}). Restore a backup, or set DATA_DIR to another folder.`,
    );
  }
  const ledger = ledgerOn({ name: 'embedded', db, role: ROLE, clock, jobs: { pglite } }, () =>
    lock.release(),
  );
  try {
    await createRole(db);
    const wrong = await migrate(db, ROLE);
    if (!wrong) return { ok: true, ledger };
    await ledger.close();
    return wrong;
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

async function createRole(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql`select from pg_roles where rolname = ${ROLE}`.execute(db);
  if (rows.length === 0) await sql`create role ${sql.id(ROLE)}`.execute(db);
}
