import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './folderLock.ts';

const unpacked = promisify(gunzip);

export type Restored = { readonly ok: true } | { readonly ok: false; readonly sentence: string };

/** Puts a backup where there is no database yet: nothing is ever written over. */
export async function restoreBackup(dataDir: string, file: string): Promise<Restored> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dataDir);
  if (!lock) return refused(`A process is running on the data folder ${dataDir}. Stop it first.`);
  const unfinished = join(dataDir, 'database.restored');
  try {
    if (existsSync(join(dataDir, 'database'))) {
      return refused(
        `There is a database in ${dataDir} already. Move its folder "database" away, or set DATA_DIR to another folder.`,
      );
    }
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    // Unpacked here: a file that is none would end the process over there.
    const backup = new Blob([await unpacked(await readFile(file))], { type: 'application/x-tar' });
    const database = await PGlite.create(unfinished, { loadDataDir: backup });
    const { rows } = await database.query("select to_regclass('kysely_migration') is not null as ours");
    await database.close();
    if (!(rows[0] as { ours: boolean }).ours) return refused(`${file} is no backup of this program.`);
    await rename(unfinished, join(dataDir, 'database'));
    return { ok: true };
  } catch (error) {
    return refused(`${file} cannot be restored (${error instanceof Error ? error.message : String(error)}).`);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await lock.release();
  }
}

const refused = (sentence: string): Restored => ({ ok: false, sentence });
