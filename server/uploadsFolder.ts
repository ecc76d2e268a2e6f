import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannotStart.ts';
import { prepareFolder } from './dataFolder.ts';
import type { Settings } from './settings.ts';

/** Makes the folder for files on their way in if need be: what customers' data lies in must be nobody else's. */
export function prepareUploads(folder: string): void {
  prepareFolder(folder, 'UPLOADS_DIR');
  const user = process.getuid?.();
  if (user === undefined || isOfOne(user, statSync(folder))) return;
  throw new CannotStart(
    `The folder ${folder} for files on their way in is open to others than the user who runs this server: make it that user's alone (chown, chmod 700), or set UPLOADS_DIR to one that is.`,
  );
}

/** Whether a folder belongs to this user, and nobody else may do anything in it. */
export const isOfOne = (user: number, { uid, mode }: { readonly uid: number; readonly mode: number }) =>
  uid === user && (mode & 0o077) === 0;

/**
 * Beside the data of the embedded database. Servers that share a database may share a disk: each has a folder of its
 * own, for it clears away what no import of its own waits for.
 */
export function uploadsFolder(settings: Settings, port: number): string {
  const shared = settings.mode === 'production' ? settings.uploadsDir : undefined;
  return shared === undefined ? join(settings.dataDir, 'uploads') : join(shared, `${hostname()}-${port}`);
}
