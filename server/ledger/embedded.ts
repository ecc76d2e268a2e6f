import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { EMBEDDED_WRITERS, READERS } from './wireValues.ts';

const databaseIn = (folder: string): string => join(folder, 'database');

/** Whether a database was made in a data folder. */
export const holdsDatabase = (folder: string): boolean => existsSync(databaseIn(folder));

/**
 * Opens the embedded database of a data folder that this process has locked; makes it when there is none.
 * A new one is made beside its place and then moved there: a start that is killed half way leaves no half database.
 */
export async function openEmbedded(folder: string): Promise<PGlite> {
  const place = databaseIn(folder);
  if (!existsSync(place)) {
    const unfinished = join(folder, 'database.new');
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    const maker = await PGlite.create(unfinished);
    await maker.close();
    await rename(unfinished, place);
  }
  return PGlite.create(place, { parsers: READERS, serializers: EMBEDDED_WRITERS });
}
